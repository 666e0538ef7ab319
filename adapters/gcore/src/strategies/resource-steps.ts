import type { StepSpec } from '@isobar/core';

import type { FactName } from '../facts/digest.ts';
import type { GcoreFacts } from '../facts/gcore-facts.ts';
import type { ResourceWord } from '../steps/resource/resource-table.ts';
import { stepSpec } from './step-specs.ts';

interface Making {
  readonly id: string;
  readonly title: string;
  readonly resource: ResourceWord;
  readonly path: string;
  readonly body: object;
  /** What it will be called; left out where the cloud names it. */
  readonly name?: string;
  readonly checks?: readonly FactName[];
  readonly task?: 'download_image';
  readonly announces?: 'result' | 'leftover' | 'nothing';
}

/** Kinds that take tags where the white label is known to have them. */
const TAGGED: ReadonlySet<ResourceWord> = new Set(['volume', 'volumeSnapshot', 'image', 'floatingIp', 'securityGroup']);

const MARKED = 'it bears the tag isobar_operation with the operation and the step, by which it is found and which stays';
const ASKED = 'after a lost reply a person is asked whether a new one is it';

/** One step that makes one thing, with a step that takes it away again where something later fails. */
export function createStep(
  { dialect }: GcoreFacts,
  { id, title, resource, path, body, name, checks = [], task, announces = 'result' }: Making,
): StepSpec {
  const tagged = TAGGED.has(resource) && dialect.tagsEverywhere;
  return stepSpec({
    id,
    kind: 'gcore.createResource',
    title,
    input: { resource, path, body, name: name ?? null, tagged, announces, anchor: id, ...(task === undefined ? {} : { task }) },
    checks,
    idempotency: tagged ? MARKED : name === undefined ? ASKED : 'it is the one of its name that was not there before',
    compensation: { kind: 'gcore.deleteResource', title: `undo: ${title}`, input: { resource, from: id } },
  });
}

/** One step that takes one thing away. */
export function deleteStep(deletion: {
  readonly resource: ResourceWord;
  readonly id: string;
  readonly title: string;
  readonly checks: readonly FactName[];
  readonly query?: Readonly<Record<string, string>>;
}): StepSpec {
  const { resource, id, title, checks, query } = deletion;
  return stepSpec({
    id: 'delete',
    kind: 'gcore.deleteResource',
    title,
    input: { resource, id, ...(query === undefined ? {} : { query }) },
    checks,
    pointOfNoReturn: true,
    idempotency: 'what is gone is deleted',
  });
}

/** Labels as tags, where they are known to be taken. */
export function tagsOf(
  { dialect }: GcoreFacts,
  labels: Readonly<Record<string, string>> | undefined,
): { readonly tags?: Readonly<Record<string, string>> } {
  return labels === undefined || !dialect.tagsEverywhere ? {} : { tags: labels };
}
