import type { SchedulerHints } from '../../../model/requests.ts';
import { anything, refuse, requireFields, uuid } from '../../shared/field-checks.ts';
import type { FieldCheck } from '../../shared/field-checks.ts';
import { isJsonObject } from '../../shared/exchange.ts';
import type { JsonObject } from '../../shared/exchange.ts';
import { NotSimulated } from '../../shared/not-simulated.ts';

/** A text or several. */
const uuids: FieldCheck = (value) => (Array.isArray(value) ? value.map(uuid).find((problem) => problem !== undefined) : uuid(value));

/** Hints that a real scheduler may heed and this one does not know. */
const OTHERS = ['query', 'target_cell', 'different_cell', 'build_near_host_ip', 'cidr'];

/** Reads `os:scheduler_hints`, which stands beside the server. Hints of a cloud's own filters are ignored, as in Nova. */
export function readHints(body: JsonObject): SchedulerHints {
  const hints = body['os:scheduler_hints'] ?? body['OS-SCH-HNT:scheduler_hints'] ?? {};
  if (!isJsonObject(hints)) throw refuse('os:scheduler_hints', hints, 'is not an object');
  const other = OTHERS.find((name) => hints[name] !== undefined);
  if (other !== undefined) throw new NotSimulated(`the scheduler hint ${other}`);
  const unknown = Object.fromEntries(Object.keys(hints).map((name) => [name, anything]));
  requireFields(hints, { name: 'os:scheduler_hints', fields: { ...unknown, group: uuid, different_host: uuids, same_host: uuids } });
  const { group } = hints as { group?: unknown };
  return {
    ...(typeof group === 'string' ? { groupId: group } : {}),
    avoidServerIds: toTexts(hints['different_host']),
    nearServerIds: toTexts(hints['same_host']),
  };
}

function toTexts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
}
