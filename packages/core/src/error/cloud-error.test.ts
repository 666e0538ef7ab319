import { describe, expect, it } from 'vitest';

import { CloudError, isCloudError, toCloudError } from './cloud-error.ts';

describe('CloudError', () => {
  it('survives a journal', () => {
    const error = new CloudError('conflict', 'busy', {
      cloud: 'sky',
      outcome: 'not_applied',
      transitional: true,
      native: { status: 409, requestId: 'r-1' },
    });
    const read = CloudError.fromJson(JSON.parse(JSON.stringify(error)) as ReturnType<CloudError['toJSON']>);
    expect(read.toJSON()).toEqual(error.toJSON());
    expect(isCloudError(read)).toBe(true);
  });

  it('keeps the details that it had when more are added', () => {
    expect(new CloudError('not_found', 'gone', { cloud: 'sky' }).with({ cloud: 'other', operation: 'get server' }).details).toEqual({
      cloud: 'sky',
      operation: 'get server',
    });
  });

  it('does not guess: what nobody mapped is internal, a cancel stays a cancel', () => {
    expect(toCloudError(new TypeError('oops'))).toMatchObject({ code: 'internal', outcome: 'not_applicable' });
    expect(toCloudError('text')).toMatchObject({ code: 'internal', message: 'text' });
    expect(toCloudError(AbortSignal.abort().reason)).toMatchObject({ code: 'canceled' });
  });

  it('is known by its mark, not by its class', () => {
    const foreign = Object.assign(new Error('from another copy'), { [Symbol.for('isobar.CloudError')]: true });
    expect(isCloudError(foreign)).toBe(true);
    expect(isCloudError(new Error('plain'))).toBe(false);
  });
});
