import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CliBehindFaults } from './cli-behind-faults.ts';
import { openCliBehindFaults } from './cli-behind-faults.ts';
import { SpanRecorder } from './span-recorder.ts';

const PASSWORD = 'Planted-password-7';
const USER_DATA = '#cloud-config\nwrite_files: [{path: /root/key, content: planted-user-data}]\n';

describe('secrets under faults', () => {
  let world: CliBehindFaults;
  let spans: SpanRecorder;

  beforeAll(async () => {
    world = await openCliBehindFaults(5, 0.25);
    spans = new SpanRecorder();
  });

  afterAll(async () => {
    spans.stop();
    await world.close();
  });

  it('stand in no output, wire log, plan, journal or span, whatever the line and the clouds answer', { timeout: 180_000 }, async () => {
    const [passwordFile, userDataFile] = [join(world.folder, 'password'), join(world.folder, 'user-data')];
    writeFileSync(passwordFile, PASSWORD);
    writeFileSync(userDataFile, USER_DATA);
    const secrets = ['--password', 'set', '--set-password', `file:${passwordFile}`, '--user-data-file', userDataFile];
    const make = (name: string, cloud: string, flavor: string, image: string, ...more: readonly string[]) =>
      ['server', 'create', '--cloud', cloud, '--name', name, '--flavor', flavor, '--image', image, '--yes'].concat(more);
    const north = ['--network', 'private', '--public-address', 'none', ...secrets];
    const lux = ['--network', 'app-net', '--public-address', 'none', ...secrets];
    const commands = [
      ['server', 'list', '-o', 'json'],
      ['cloud', 'check', '-o', 'json'],
      [...make('planned', 'north', '1', 'ubuntu-24.04', ...north), '--plan', '-o', 'json'],
      ...[1, 2, 3].map((number) => make(`made-${number}`, 'north', '1', 'ubuntu-24.04', ...north)),
      ...[1, 2, 3].map((number) => make(`made-${number}`, 'lux', 'g1-standard-1-2', 'ubuntu-22.04-x64', ...lux)),
      make('made-1', 'seoul', 'vgna_1_n', 'Ubuntu 24.04 LTS'),
      [
        'server',
        'rebuild',
        'north/web-1',
        '--image',
        'ubuntu-24.04',
        ...secrets,
        '--yes',
        '--accept',
        'identity-change,user-data-loss,unclean-shutdown',
      ],
      ['operation', 'list', '-o', 'json'],
    ];
    let shown = '';
    for (const words of commands) shown += `${await world.run(['--debug', ...words])}\n`;
    const everything = [shown, world.stateText(), spans.text].join('\n');
    const planted = [...world.credentials, ...world.tokens(), PASSWORD, 'planted-user-data', Buffer.from(USER_DATA).toString('base64')];
    expect(world.tokens().length).toBeGreaterThan(0);
    for (const secret of planted) expect(everything.includes(secret), around(everything, secret)).toBe(false);
    // What is looked through is truly there: wire log, retries, echoes of the cloud, journals, spans.
    for (const trace of ['"requestHeaders"', '"type":"retry"', 'could not serve', 'isobar.plan/1', 'isobar.attempts'])
      expect(everything).toContain(trace);
  });
});

function around(text: string, secret: string): string {
  const at = text.indexOf(secret);
  return text.slice(Math.max(0, at - 300), at + secret.length + 50);
}
