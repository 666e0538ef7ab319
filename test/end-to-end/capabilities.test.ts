import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Terminal } from '@isobar/cli';
import { runCli } from '@isobar/cli';
import { describe, expect, it } from 'vitest';

const page = fileURLToPath(new URL('../../docs/capabilities.md', import.meta.url));
const silent: Terminal = {
  out: () => undefined,
  note: () => undefined,
  error: () => undefined,
  interactive: false,
  color: false,
  ask: () => Promise.resolve(''),
};

describe('docs/capabilities.md', () => {
  it('is what the adapters declare; npm run generate writes it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isobar-capabilities-'));
    const fresh = join(folder, 'capabilities.md');
    await runCli({ arguments: ['capabilities', '--write-docs', fresh], terminal: silent, signal: new AbortController().signal });
    const text = readFileSync(fresh, 'utf8');
    rmSync(folder, { recursive: true });
    expect(text).toBe(readFileSync(page, 'utf8'));
  });

  it('links to sources that are there', () => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\(\.\.\/(contracts\/[^)#]+)#([^)]+)\)/g)];
    expect(links.length).toBeGreaterThan(100);
    for (const [, path = '', anchor = ''] of links) {
      const sources = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
      expect(sources, `${path}#${anchor}`).toContain(`id="${anchor}"`);
    }
  });
});
