import { claim } from './claim.ts';

const real = claim('real', 'nova');

/** What is claimed of the actions on a server beyond power, rebuild and resize. */
export const SERVER_ACTION_EVIDENCE = {
  serverGroupAtBirth: real('nova-create-server-group'),
} as const;
