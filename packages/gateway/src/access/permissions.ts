import type { Permission, Role } from './caller.ts';

/** Of whom: of everybody, of what the caller itself started, of nobody. */
export type Extent = 'all' | 'own' | 'none';

/**
 * Each role and what it may do in its project; see SOURCES.md#isobar-access. `native` speaks to the cloud past every project,
 * so it is for administrators of the gateway. What a cloud returned is handed only to who started the operation.
 */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Record<Permission, Extent>>>> = {
  viewer: {
    read: 'all',
    plan: 'all',
    act: 'none',
    answer: 'none',
    cancel: 'none',
    secrets: 'none',
    refresh: 'none',
    native: 'none',
    administer: 'none',
  },
  operator: {
    read: 'all',
    plan: 'all',
    act: 'all',
    answer: 'own',
    cancel: 'own',
    secrets: 'own',
    refresh: 'all',
    native: 'none',
    administer: 'none',
  },
  admin: {
    read: 'all',
    plan: 'all',
    act: 'all',
    answer: 'all',
    cancel: 'all',
    secrets: 'own',
    refresh: 'all',
    native: 'none',
    administer: 'all',
  },
};

/** What even an administrator may do only with what it started. */
export const ALWAYS_OWN: ReadonlySet<Permission> = new Set(['secrets']);
