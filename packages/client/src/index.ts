export { createRemoteIsobar } from './create-remote-isobar.ts';
export type { RemoteSettings } from './settings.ts';
