import type { components, operations } from '@isobar/contracts/isobar';

/** Schemas of the contract document, by name. */
export type Schemas = components['schemas'];

/** Operations of the contract document, by operationId. */
export type OperationId = keyof operations;
