import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';

/** Own resources; an administrator sees all. */
export function isVisible(caller: Caller, row: { readonly projectId: string }): boolean {
  return caller.isAdmin || row.projectId === caller.projectId;
}

/** Neutron's refusal of something that is not there, or not for the caller's eyes. */
export function notFound(type: string, message: string): OpenStackRefusal {
  return new OpenStackRefusal('notFound', message, type);
}

export function conflict(type: string, message: string): OpenStackRefusal {
  return new OpenStackRefusal('conflict', message, type);
}

export function badRequest(type: string, message: string): OpenStackRefusal {
  return new OpenStackRefusal('badRequest', message, type);
}

/** What policy keeps from a member; Neutron quotes the rule by name and by what it says. */
export function requireAdministrator(caller: Caller, rule: string): void {
  if (caller.isAdmin) return;
  throw new OpenStackRefusal('forbidden', `(rule:${rule} and rule:${rule}) is disallowed by policy`, 'PolicyNotAuthorized');
}

/** Counts a change: `revision_number` and `updated_at` follow it. */
export function touch(row: { updatedAt: number; revision: number }, now: number): void {
  row.revision += 1;
  row.updatedAt = now;
}
