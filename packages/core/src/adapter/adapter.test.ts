import { describe, expectTypeOf, it } from 'vitest';

import type { CloudAdapter } from './adapter.ts';

describe('CloudAdapter', () => {
  it('takes an adapter of a few verbs wherever any adapter will do', () => {
    expectTypeOf<CloudAdapter<'start' | 'stop'>>().toExtend<CloudAdapter>();
  });

  it('knows at compile time which verbs an adapter has', () => {
    expectTypeOf<CloudAdapter<'start'>['strategies']['start']>().not.toBeNullable();
    expectTypeOf<CloudAdapter<'start'>['strategies']['shelve']>().toBeNullable();
  });
});
