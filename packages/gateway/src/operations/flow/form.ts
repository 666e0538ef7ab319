/**
 * Form of the workflow: which steps it has, in which order. It changes only when `operation-workflow.ts` changes so that a
 * workflow begun by the old one could not be replayed by the new one. What an operation did stands in its journal, so that a
 * workflow of another form is begun anew, and nothing is sent twice.
 */
export const FORM = '1';

export const APPLICATION = 'isobar';
export const WORKFLOW = 'isobar.operation';

/** The queue of a cloud. */
export const queueOf = (cloud: string): string => `cloud:${cloud}`;

/** A workflow of an operation is named by it: the first by its id alone, later ones with a point and what they are. */
export const operationOf = (workflow: string): string => workflow.split('.')[0] ?? workflow;
