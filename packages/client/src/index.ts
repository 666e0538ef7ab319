export { createRemoteIsobar } from './create-remote-isobar.ts';
export type { RemoteSettings } from './settings.ts';
export type { GatewayAuditVerdict, GatewayRecords, GatewayToken, GatewayTokenInput, NewGatewayToken } from './records/gateway-records.ts';
export { createGatewayRecords } from './records/gateway-records.ts';
