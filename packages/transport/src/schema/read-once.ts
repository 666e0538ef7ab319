/** For what is read once in the life of a process: zod compiles a schema at its first use, which takes longer than to read one value without. */
export const READ_ONCE = { jitless: true } as const;
