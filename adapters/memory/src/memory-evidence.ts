import type { Evidence } from '@isobar/core';

/** The memory cloud is its own truth: what it does is what its state machine says. */
export const OWN_STATE_MACHINE: Evidence = { level: 'real', source: 'adapters/memory/src/cloud/commands.ts#COMMANDS' };

/** What it does to volumes and addresses. */
export const OWN_BOOKKEEPING: Evidence = { level: 'real', source: 'adapters/memory/src/cloud/memory-cloud.ts#MemoryCloud' };

/** What its account keeps beside servers. */
export const OWN_ACCOUNT: Evidence = { level: 'real', source: 'adapters/memory/src/cloud/account-books.ts#AccountBooks' };

/** What it asks for what it has. */
export const OWN_PRICES: Evidence = { level: 'real', source: 'adapters/memory/src/cloud/price-list.ts#PRICE_LIST' };

/** What it has no words for. */
export const OWN_LIMITS: Evidence = { level: 'real', source: 'adapters/memory/src/memory-verbs.ts#MEMORY_VERBS' };
