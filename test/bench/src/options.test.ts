import { describe, expect, it } from 'vitest';

import { benchOptions } from './bench-options.ts';
import { withFindings } from './docs-block.ts';

describe('the options of the bench', () => {
  it('run everything eleven times unless told otherwise', () => {
    expect(benchOptions([])).toEqual({ only: '', runs: 11, writeDocs: false });
    expect(benchOptions(['--only', 'list', '--runs', '3', '--write-docs'])).toEqual({ only: 'list', runs: 3, writeDocs: true });
  });

  it.each(['0', '51', 'many', '1.5'])('refuse %s runs', (runs) => {
    expect(() => benchOptions(['--runs', runs])).toThrow(`--runs: ${runs}; allowed: 1 to 50`);
  });

  it('refuse what they do not know', () => {
    expect(() => benchOptions(['--fast'])).toThrow('--fast');
  });
});

describe('findings in the page', () => {
  const page = 'Before\n<!-- findings: written by npm run bench -- --write-docs -->\nold\n<!-- end of findings -->\nAfter';

  it('take the place of the old ones', () => {
    const written = withFindings(page, '| new |');
    expect(written).toContain('-->\n\n| new |\n\n<!-- end');
    expect(written).not.toContain('old');
    expect(withFindings(written, '| new |')).toBe(written);
  });

  it('need their place', () => {
    expect(() => withFindings('a page', '| new |')).toThrow('no place');
  });
});
