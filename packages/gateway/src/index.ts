export type { Asked, PolicyHook, PolicyVerdict } from './access/access.ts';
export type { Caller, Grant, Permission, Role, Selector } from './access/caller.ts';
export type { Database } from './database/database.ts';
export type { GatewayOptions, RunningGateway } from './gateway/gateway-options.ts';
export { startGateway } from './gateway/start-gateway.ts';
