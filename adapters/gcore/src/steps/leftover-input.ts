import { z } from 'zod';

/** What stays behind, as the plan already knows it. */
export const leftoverSchema = z.object({ ref: z.string(), what: z.string(), costsMoney: z.boolean().nullable() });
