import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { startSimulation } from '@isobar/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

const examples = fileURLToPath(new URL('examples/', import.meta.url));
const page = ['sdk', 'compare', 'gateway-operations']
  .map((name) => readFileSync(fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url)), 'utf8'))
  .join('\n');
const blocks = [...page.matchAll(/<!-- example: (\S+) -->\n```ts\n([\s\S]*?)```/g)].map(([, name = '', code = '']) => ({ name, code }));

const EXPECTED: Readonly<Record<string, RegExp>> = {
  'compare.ts': /^seoul vgna\S+: \d+\.\d+ EUR, tax excluded; [\s\S]*^north \S+: unknown; /m,
  'list-servers.ts': /^seoul\/INSTANCE-\S+ running \(active\)$/m,
  'one-dead-cloud.ts': /^\d+ servers$/m,
  'prices.ts':
    /^compute: 18 EUR a month, tax unknown, documented\nstandard: 3\.6 EUR [^]*^charged while stopped: true \(contracts\/iwinv\/SOURCES\.md#\S+\)$/m,
  'rebuild.ts':
    /identity-change: [\s\S]*consent_required: identity-change, user-data-loss, unproven:addresses\.mac\n[\s\S]*succeeded: \[\{"old":"lux\//,
  'verify-webhook.ts': /^genuine: true\nchanged: false\nsent again an hour later: false\n$/,
  'volume.ts': /to 5 GiB: no\nsucceeded: 20 GiB\n/,
};

describe('the examples of docs/sdk.md, docs/compare.md and docs/gateway-operations.md', () => {
  let folder: string;
  let simulation: Awaited<ReturnType<typeof startSimulation>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isobar-docs-'));
    simulation = await startSimulation({ timeScale: 100, iwinv: { rateLimit: 0 } });
    writeFileSync(join(folder, 'isobar.yaml'), stringify(simulation.configuration));
  });

  afterAll(async () => {
    await simulation.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are all of the files, and all are expected to say something', () => {
    expect(blocks.map((block) => block.name).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it.each(blocks)('$name stands in the page as it is run', ({ name, code }) => {
    expect(readFileSync(join(examples, name), 'utf8')).toBe(code);
  });

  it.each(blocks)('$name does what the page says', async ({ name }) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@isobar/source', join(examples, name)], { cwd: folder });
    expect(stdout).toMatch(EXPECTED[name] ?? /^$/);
  });
});
