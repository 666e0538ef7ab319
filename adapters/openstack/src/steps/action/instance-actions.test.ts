import { describe, expect, it } from 'vitest';

import { actionsSince } from './instance-actions.ts';

const action = (requestId: string) => ({ name: 'stop', requestId, userId: null, message: null });
const ACTIONS = ['req-3', 'req-2', 'req-1'].map(action);

describe('actionsSince', () => {
  it('gives what came after the known one, newest first', () => {
    expect(actionsSince(ACTIONS, 'req-1').map(({ requestId }) => requestId)).toEqual(['req-3', 'req-2']);
    expect(actionsSince(ACTIONS, 'req-3')).toEqual([]);
  });

  it('gives all where none was known', () => {
    expect(actionsSince(ACTIONS, null)).toEqual(ACTIONS);
  });
});
