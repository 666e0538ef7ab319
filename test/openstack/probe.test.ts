import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { EvidenceFile } from '@isobar/sdk';
import { expect, it, vi } from 'vitest';

import { commandLine } from './testing/command-line.ts';
import { signIn } from './testing/lab-session.ts';

// A probe that writes does two dozen operations, one after the other.
vi.setConfig({ testTimeout: 900_000 });

it('probes the real cloud: reads only, writes nothing', async () => {
  const evidence = await commandLine().json<EvidenceFile>(['probe', 'lab']);
  expect(evidence).toMatchObject({ provider: 'openstack', wrote: false, actions: [], effects: [] });
  expect(evidence.answers.find((answer) => answer.id === 'absence')?.answer).toMatchObject({
    servers: { error: 'not_found', status: 404, code: 'itemNotFound' },
    images: { error: 'not_found', status: 404 },
  });
});

it('makes one server of the real cloud, sees each declared effect hold and leaves nothing', async () => {
  const session = await signIn('lab');
  const owned = async (): Promise<readonly string[]> => {
    const { servers } = (await session.call('compute', 'GET', '/servers')) as { readonly servers: readonly { readonly name: string }[] };
    return servers.map((server) => server.name).filter((name) => name.startsWith('isobar-probe-'));
  };
  const cli = commandLine();
  const file = join(cli.stateDir, '..', 'evidence.json');
  const words = ['probe', 'lab', '--write', '--max-cost', '1EUR', '--unknown-cost', '--everything', '--network', 'lab-net', '--out', file];
  const ran = await cli.run(words);
  expect(ran.code, ran.err).toBe(0);
  const { actions, effects, leftovers } = JSON.parse(readFileSync(file, 'utf8')) as EvidenceFile;
  expect(actions.filter((action) => action.state !== 'succeeded')).toEqual([]);
  expect(effects.filter((effect) => effect.verdict === 'contradicted')).toEqual([]);
  expect(effects.filter((effect) => effect.verdict === 'confirmed').length).toBeGreaterThan(20);
  expect(leftovers).toEqual({});
  expect(await owned()).toEqual([]);
});
