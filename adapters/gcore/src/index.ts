export type { GcoreFacts, GcorePort, GcoreDisk } from './facts/gcore-facts.ts';
export { gcore } from './gcore-adapter.ts';
export type { GcoreDialectName } from './gcore-dialect.ts';
export type { GcoreContext } from './gcore-session.ts';
export type { GcoreSettings } from './gcore-settings.ts';
export type { GcoreServer } from './server/server-mapper.ts';
export type { GcoreInstance, GcoreServerNative } from './server/server-wire.ts';
export type { GcoreVerbs } from './strategies/gcore-strategies.ts';
