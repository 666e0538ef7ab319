import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = import.meta.dirname;

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Relative imports of every source file that is not a test, as paths below `src`. */
function readImports(): readonly Import[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing/'))
    .flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/from '(\.[^']+)'/gu)].map(([, path = '']) => ({
        from: file,
        to: relative(ROOT, join(ROOT, dirname(file), path)),
      })),
    );
}

const imports = readImports();
const CLOUDS = ['iwinv', 'openstack', 'gcore'];

const crossing = (from: RegExp, to: RegExp) => imports.filter((one) => from.test(one.from) && to.test(one.to));

describe('the layers of a simulated cloud', () => {
  it.each(CLOUDS)('%s: the wire layer knows the backend interface, never the state machine', (cloud) => {
    expect(crossing(new RegExp(`^${cloud}/wire/`), new RegExp(`^${cloud}/wire/`)).length).toBeGreaterThan(0);
    expect(crossing(new RegExp(`^${cloud}/wire/`), new RegExp(`^${cloud}/(machine|seed)/`))).toEqual([]);
  });

  it.each(CLOUDS)('%s: the state machine knows nothing of the wire', (cloud) => {
    expect(crossing(new RegExp(`^${cloud}/machine/`), new RegExp(`^${cloud}/wire/|^kernel/(wire|route-table|server)\\.ts`))).toEqual([]);
  });

  it.each(CLOUDS)('%s: knows no other cloud', (cloud) => {
    const others = CLOUDS.filter((other) => other !== cloud).join('|');
    expect(crossing(new RegExp(`^${cloud}/`), new RegExp(`^(${others})/`))).toEqual([]);
  });

  it('the kernel knows no cloud', () => {
    expect(crossing(/^kernel\//, /^(iwinv|openstack|gcore)\//)).toEqual([]);
  });
});
