import type { Facts, JsonObject, StepSpec } from '@isobar/core';

import type { Anchor, ResourceName } from '../../steps/resource/resource-rows.ts';
import { RESOURCE_ROWS } from '../../steps/resource/resource-rows.ts';

/** How a lost reply is settled, and which mark stays. */
const IDEMPOTENCY: Readonly<Record<Anchor, string>> = {
  metadata: 'marked by the metadata isobar-operation, by which it is found again and which stay with it',
  description: 'marked by its description, by which it is found again until it is described',
  id: 'made under an id that the operation chooses',
  name: 'a name is taken once',
  newName: 'it is the one of its name that was not there before; where there are several, a person is asked',
  rule: 'a group has the same rule once',
};

type More = Partial<Omit<StepSpec, 'kind' | 'input'>>;

/** A step that makes a resource from the body that the service takes. */
export function createStep(what: ResourceName, facts: Facts, body: JsonObject, input: JsonObject = {}, more: More = {}): StepSpec {
  const { label, anchor } = RESOURCE_ROWS[what];
  const name = typeof body['name'] === 'string' ? ` ${body['name']}` : '';
  return {
    id: 'create',
    kind: 'create-resource',
    title: `create ${label}${name}`,
    input: { what, body, ...input },
    writes: true,
    idempotency: IDEMPOTENCY[anchor],
    checks: Object.keys(facts.digest),
    ...more,
  };
}

/** A step that deletes a resource by its id. */
export function deleteStep(what: ResourceName, facts: Facts, id: string, input: JsonObject = {}): StepSpec {
  return {
    id: 'delete',
    kind: 'delete-resource',
    title: `delete ${RESOURCE_ROWS[what].label} ${id}`,
    input: { what, id, ...input },
    writes: true,
    idempotency: 'deleting twice does the same as once',
    checks: Object.keys(facts.digest),
    pointOfNoReturn: true,
  };
}

/** How to take back a resource that an earlier step made. */
export function undoCreate(what: ResourceName, from = 'create'): NonNullable<StepSpec['compensation']> {
  return { kind: 'delete-resource', title: `delete the ${RESOURCE_ROWS[what].label} that was made`, input: { what, from } };
}

/** A step that puts the wanted description where the mark was. */
export function describeStep(what: ResourceName, description: string): StepSpec {
  return {
    id: 'describe',
    kind: 'describe-resource',
    title: `describe the ${RESOURCE_ROWS[what].label}`,
    input: { what, from: 'create', description },
    writes: true,
    idempotency: 'describing twice does the same as once',
    checks: [],
  };
}
