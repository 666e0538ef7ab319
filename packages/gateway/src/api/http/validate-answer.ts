import type { ContractRoute } from '../document/routes.ts';
import type { Answer } from '../handler.ts';
import type { Schemas } from '../validation/schemas.ts';
import { jsonOf } from './answer-text.ts';

/** Holds an answer to the document. @throws {Error} where it is another: a fault of ours, never the caller's */
export function validateAnswer(route: ContractRoute, answer: Answer, schemas: Schemas): void {
  const { status, partial } = answer;
  const told = route.answers.get(String(status)) ?? (status >= 400 ? route.answers.get('default') : undefined);
  if (told === undefined) throw new Error(`${route.operationId} answered ${status}, which the document does not have`);
  if (told.schema === null || partial === true) return;
  // As it goes out: members that are undefined are not there.
  const [problem] = schemas.problems(told.schema, JSON.parse(jsonOf(answer)));
  if (problem === undefined) return;
  throw new Error(
    `${route.operationId} answered ${status} with a body that is not as the document has it: ${problem.instancePath} ${problem.message ?? ''}`,
  );
}
