import { describe, expect, it } from 'vitest';

import { allFit, doesNotFit, FITS, fitUnknown } from './fit.ts';

describe('all fits together', () => {
  it('no wins over unknown, and unknown over yes; every reason is kept', () => {
    expect(allFit()).toEqual(FITS);
    expect(allFit(FITS, fitUnknown('policy'))).toEqual({ verdict: 'unknown', reasons: ['policy'] });
    expect(allFit(doesNotFit('locked', 'unlock it'), fitUnknown('policy'), doesNotFit('no quota'))).toEqual({
      verdict: 'no',
      reasons: ['locked', 'no quota'],
      alternative: 'unlock it',
    });
  });
});
