import { ERROR_CODES, OPERATION_STATES } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { EXIT, EXIT_OF_ERROR, exitOfOperation } from './exit-code.ts';

describe('exit codes', () => {
  it('have a row for each error code, and none says that all is well', () => {
    expect(Object.keys(EXIT_OF_ERROR).toSorted()).toEqual([...ERROR_CODES].toSorted());
    expect(Object.values(EXIT_OF_ERROR)).not.toContain(EXIT.ok);
  });

  it('follow the error of a failed operation', () => {
    const failed = { state: 'failed', error: { code: 'unsupported', message: '', outcome: 'not_applied', retryable: false } };
    expect(exitOfOperation(failed as never)).toBe(EXIT.unsupported);
  });

  it('have a number for each operation state', () => {
    for (const state of OPERATION_STATES) expect(exitOfOperation({ state, error: null } as never), state).toBeTypeOf('number');
  });
});
