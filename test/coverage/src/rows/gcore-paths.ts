import type { GcoreWorld } from '../worlds/gcore-world.ts';

/** Project and region of the simulated account, as they stand in every path. */
export const SCOPE = '111/76';

/** Path of the running server. */
export const ofWeb = ({ web }: GcoreWorld) => ({ instance_id: web });

export const webLine = (method: string, { web }: GcoreWorld, action: string, version = 'v1'): string =>
  `${method} /cloud/${version}/instances/${SCOPE}/${web}${action}`;
