export type { AuditEntry } from './audit.ts';
export { readAuditLines } from './read-lines.ts';
export type { AuditVerdict } from './verify-chain.ts';
export { verifyChain } from './verify-chain.ts';
