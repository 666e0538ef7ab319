import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { CliWorld, CloudName } from './testing/cli-world.ts';
import { openCliWorld, readsOf, writesOf } from './testing/cli-world.ts';

const MISSING = {
  north: '00000000-0000-4000-8000-000000000000',
  lux: '00000000-0000-4000-8000-000000000000',
  seoul: 'INSTANCE-0000000000000000000000',
};
const CLOUDS: readonly CloudName[] = ['seoul', 'north', 'lux'];

/** Requests of one list: Nova names the flavors of its rows apart, and Gcore is asked twice more which of its rows belong to Kubernetes. */
const LIST_READS = { seoul: 1, north: 2, lux: 3 } as const;

interface Case {
  readonly title: string;
  readonly words: readonly string[];
  readonly code: number;
  readonly says: RegExp;
  /** Most reads that any cloud may see beside authentication. */
  readonly reads: number;
}

const CASES: readonly Case[] = [
  { title: 'an unknown verb', words: ['server', 'explode', 'lux/web-1'], code: 2, says: /unknown command/, reads: 0 },
  { title: 'an unknown flag', words: ['server', 'list', '--colour'], code: 2, says: /unknown option/, reads: 0 },
  { title: 'an unknown format', words: ['server', 'list', '-o', 'xml'], code: 2, says: /table, json, ndjson/, reads: 0 },
  { title: 'an unknown column', words: ['server', 'list', '--columns', 'nam'], code: 2, says: /no column nam; allowed is/, reads: 0 },
  { title: 'a ref without a cloud', words: ['server', 'show', 'web-1'], code: 2, says: /<cloud>\/<id or name>/, reads: 0 },
  { title: 'a cloud that is not configured', words: ['server', 'show', 'luxx/web-1'], code: 2, says: /no cloud luxx; did you mean lux\?/, reads: 0 },
  { title: 'a list of a cloud that is not configured', words: ['server', 'list', '--clouds', 'lux,mars'], code: 2, says: /no cloud mars/, reads: 0 },
  { title: 'a resize without a flavor', words: ['server', 'resize', 'lux/web-1'], code: 2, says: /--flavor/, reads: 0 },
  {
    title: 'an unknown accept name',
    words: ['server', 'delete', `lux/${MISSING.lux}`, '--accept', 'everything'],
    code: 2,
    says: /everything.*root-disk-loss/,
    reads: 0,
  },
  {
    title: 'an unknown preserve name',
    words: ['server', 'rebuild', 'lux/web-1', '--preserve', 'adresses'],
    code: 2,
    says: /preserve: got "adresses"/,
    reads: 0,
  },
  {
    title: 'an unknown evidence level',
    words: ['server', 'rebuild', 'lux/web-1', '--evidence', 'rumour'],
    code: 2,
    says: /evidence: got "rumour"/,
    reads: 0,
  },
  { title: 'a wrong confirm', words: ['server', 'resize', 'lux/web-1', '--flavor', 'x', '--confirm', 'later'], code: 2, says: /--confirm/, reads: 0 },
  { title: 'a wrong timeout', words: ['server', 'start', 'lux/web-1', '--timeout', 'soon', '--yes'], code: 2, says: /--timeout/, reads: 0 },
  { title: 'an empty name', words: ['server', 'rename', 'lux/web-1', ' '], code: 2, says: /name: got " "/, reads: 0 },
  { title: 'an unknown operation', words: ['operation', 'show', 'nope'], code: 3, says: /operation "?nope/, reads: 0 },
  ...CLOUDS.map((cloud) => ({
    title: `an unknown id on ${cloud}`,
    words: ['server', 'show', `${cloud}/${MISSING[cloud]}`],
    code: 3,
    says: /not_found/,
    reads: cloud === 'seoul' ? 2 : 1,
  })),
  ...CLOUDS.map((cloud) => ({
    title: `a rebuild of an unknown id on ${cloud}`,
    words: ['server', 'rebuild', `${cloud}/${MISSING[cloud]}`, '--image', 'x', '--yes'],
    code: 3,
    says: /not_found/,
    reads: cloud === 'seoul' ? 2 : 1,
  })),
  ...CLOUDS.map((cloud) => ({
    title: `an unknown name on ${cloud}`,
    words: ['server', 'stop', `${cloud}/no-such-name`, '--yes'],
    code: 3,
    says: /no server no-such-name/,
    reads: LIST_READS[cloud],
  })),
  {
    title: 'a resize of a server to an unknown flavor',
    words: ['server', 'resize', 'north/web-1', '--flavor', 'no-such-flavor', '--yes'],
    code: 3,
    says: /no flavor no-such-flavor/,
    reads: 5,
  },
];

describe('bad input', () => {
  let world: CliWorld;

  beforeAll(async () => {
    world = await openCliWorld();
  });

  afterAll(() => world.close());

  beforeEach(() => world.forget());

  it.each(CASES)('$title exits $code and says so', async ({ words, code, says, reads }) => {
    const ran = await world.run(words);
    expect({ code: ran.code, err: ran.err }).toMatchObject({ code, err: expect.stringMatching(says) });
    for (const cloud of CLOUDS) {
      const requests = world.requests(cloud);
      expect(writesOf(requests), cloud).toEqual([]);
      const resourceReads = readsOf(requests).filter((request) => !isDiscovery(request.path));
      expect(resourceReads.length, `${cloud}: ${resourceReads.map((request) => request.path).join(' ')}`).toBeLessThanOrEqual(reads);
    }
  });

  it('says which key is unknown, and the nearest one', async () => {
    const config = world.configure({ lux: { apikey: 'x' } });
    const { code, err } = await world.run(['--config', config, 'server', 'list', '--clouds', 'lux']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/apikey.*did you mean apiKey\?/) });
    expect(world.requests('lux')).toEqual([]);
  });

  it('says not authenticated for a wrong secret, and shows none', async () => {
    const wrong = {
      lux: { apiKey: '123$planted-wrong-secret' },
      north: { password: 'planted-wrong-secret' },
      seoul: { secretKey: 'planted-wrong-secret' },
    };
    const config = world.configure(wrong);
    for (const cloud of CLOUDS) {
      const { code, err, out } = await world.run(['--config', config, '--debug', 'server', 'list', '--clouds', cloud]);
      expect(code, `${cloud}: ${err}`).toBe(5);
      expect(out + err).not.toContain('planted-wrong-secret');
    }
  });

  it('says which reference gives nothing for a missing secret, and sends nothing', async () => {
    const config = world.configure({ lux: { apiKey: 'env:NOT_SET_ANYWHERE' } });
    const { code, err } = await world.run(['--config', config, 'server', 'show', 'lux/web-1']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/clouds\.lux\.apiKey: env:NOT_SET_ANYWHERE gives nothing/) });
    expect(world.requests('lux')).toEqual([]);
  });

  it('lists two clouds when the third is dead, and exits 8', async () => {
    const config = world.configure({ lux: { endpoint: 'http://127.0.0.1:9' } });
    const { code, out, err } = await world.run(['--config', config, 'server', 'list', '-o', 'json']);
    const listed = JSON.parse(out) as {
      readonly items: readonly { readonly cloud: string }[];
      readonly failures: readonly { readonly cloud: string }[];
    };
    expect(code).toBe(8);
    expect(new Set(listed.items.map((server) => server.cloud))).toEqual(new Set(['seoul', 'north']));
    expect(listed.failures.map((failure) => failure.cloud)).toEqual(['lux']);
    expect(err).toMatch(/lux: unavailable: .*ECONNREFUSED/);
  });

  it('exits 1 when the only cloud is dead', async () => {
    const config = world.configure({ lux: { endpoint: 'http://127.0.0.1:9' } });
    expect((await world.run(['--config', config, 'server', 'list', '--clouds', 'lux'])).code).toBe(1);
  });

  it.each(CLOUDS)('says invalid_response for malformed JSON from %s', async (cloud) => {
    world.simulation.clouds[cloud]?.running.faults.add({ match: { method: 'GET' }, action: { type: 'malformed' }, count: 50 });
    const { code, err } = await world.run(['server', 'list', '--clouds', cloud]);
    world.simulation.clouds[cloud]?.running.faults.clear();
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/invalid_response/) });
  });

  it('refuses a second operation while one waits on the same server', async () => {
    const first = await world.run(['server', 'resize', 'north/web-1', '--flavor', '3', '--confirm', 'manual', '--yes']);
    expect(first.code).toBe(0);
    const second = await world.run(['server', 'rename', 'north/web-1', 'other', '--yes']);
    expect({ code: second.code, err: second.err }).toMatchObject({ code: 6, err: expect.stringMatching(/concurrent_operation/) });
    expect((await world.run(['server', 'confirm-resize', 'north/web-1', '--yes'])).code).toBe(0);
  });

  it('says stale, and sends nothing, when the server changed after the plan', async () => {
    const { createIsobar } = await import('@isobar/sdk');
    const isobar = await createIsobar({ config: world.config, stateDir: world.stateDir });
    const plan = await isobar.servers.planResize('north/web-1', { flavor: '4' });
    await world.run(['server', 'stop', 'north/web-1', '--yes']);
    world.forget();
    const handle = await isobar.execute(plan, { yes: true });
    const operation = await handle.wait();
    await isobar.close();
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'plan_stale' } });
    expect(writesOf(world.requests('north'))).toEqual([]);
  });

  it('refuses every write on a read-only cloud, and with --read-only', async () => {
    const config = world.configure({ lux: { readOnly: true } });
    for (const words of [
      ['--config', config, 'server', 'stop', 'lux/web-2', '--yes'],
      ['--read-only', 'server', 'stop', 'lux/web-2', '--yes'],
    ]) {
      const { code, err } = await world.run(words);
      expect({ code, err }).toMatchObject({ code: 5, err: expect.stringMatching(/read-only/) });
    }
    expect(writesOf(world.requests('lux'))).toEqual([]);
    expect((await world.run(['--read-only', 'server', 'stop', 'lux/web-2', '--plan'])).code).toBe(0);
  });
});

/** Version and catalog documents that every OpenStack session begins with. */
function isDiscovery(path: string): boolean {
  return /\/(v2\.1|v2|v3|v2\.0)?\/?$/.test(path) || /\/(compute|image|volume|network)\/?$/.test(path) || /^\/volume\/v3\/?$/.test(path);
}
