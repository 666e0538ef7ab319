import type { Evidence } from '@isobar/core';

/** The memory cloud is its own truth: what it does is what its state machine says. */
export const OWN_STATE_MACHINE: Evidence = { level: 'real', source: 'adapters/memory/src/cloud/commands.ts#COMMANDS' };

/** What it does to volumes and addresses. */
export const OWN_BOOKKEEPING: Evidence = { level: 'real', source: 'adapters/memory/src/cloud/memory-cloud.ts#MemoryCloud' };
