import type { z } from 'zod';

/** `true` where a schema takes all that the contract document allows; for type tests beside the schema. */
export type Accepts<Document, Schema extends z.ZodType> = Document extends z.input<Schema> ? true : never;
