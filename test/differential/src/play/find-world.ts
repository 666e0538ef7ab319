import type { Answer, Asker, ScenarioRequest } from '../exchange.ts';
import { isJsonObject, objectsAt } from '../json.ts';
import type { JsonObject } from '../json.ts';

/** One thing of the cloud that the scenario uses: where it is listed, which of them it is, and what of it is taken. */
export interface Wanted {
  readonly name: string;
  readonly as: Asker;
  readonly request: ScenarioRequest;
  readonly list: string;
  readonly is: (item: JsonObject) => boolean;
  /** Default `id`. */
  readonly take?: string;
}

/** Finds the wanted things. What is not there stays unknown: the steps that need it say so. */
export async function findWorld(
  send: (as: Asker, request: ScenarioRequest) => Promise<Answer>,
  wanted: readonly Wanted[],
): Promise<readonly (readonly [name: string, value: string])[]> {
  const found: (readonly [string, string])[] = [];
  for (const { name, as, request, list, is, take = 'id' } of wanted) {
    const { status, body } = await send(as, request);
    const item = isJsonObject(body) && status === 200 ? objectsAt(body, list).find(is) : undefined;
    if (item !== undefined) found.push([name, String(item[take])]);
  }
  return found;
}

export function named(name: string): (item: JsonObject) => boolean {
  return (item) => item['name'] === name;
}
