import type { JsonObject } from '../json.ts';
import { objectsAt } from '../json.ts';
import type { Step } from './step.ts';
import { step, steps } from './step.ts';

const isFailed = (action: JsonObject): boolean => action['message'] !== null;
const isGoodRebuild = (action: JsonObject): boolean => action['action'] === 'rebuild' && action['message'] === null;

/** The request id of the newest action of a kind. */
function requestIdOf(isWanted: (action: JsonObject) => boolean): (body: JsonObject) => string {
  return (body) => {
    const found = objectsAt(body, 'instanceActions').find(isWanted);
    if (found === undefined) throw new Error('the server has no such action');
    return String(found['request_id']);
  };
}

export const instanceActions: readonly Step[] = [
  step('303-instance-actions', { learn: { failedAction: requestIdOf(isFailed), rebuildAction: requestIdOf(isGoodRebuild) } }),
  ...steps(
    '304-instance-actions-resize',
    '305-instance-actions-limit',
    '306-instance-action-show-failed',
    '307-instance-action-show-failed-admin',
    '308-instance-action-show-ok',
  ),
];
