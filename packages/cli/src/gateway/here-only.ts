import { CloudError } from '@isobar/core';

/** Commands that do not go through a gateway, and why. All others do, or have nothing to do with clouds. */
const HERE_ONLY: Readonly<Record<string, string>> = {
  probe: 'it needs the adapter itself, and signs what it saw with the key of this machine',
  init: 'it writes a configuration for this machine',
  simulate: 'its clouds run on this machine',
  demo: 'its clouds run on this machine',
  database: 'it takes the database of a gateway itself',
  serve: 'it serves the clouds of a configuration itself',
};

/** @throws CloudError `unsupported` with the reason for a command that does not go through a gateway */
export function requireGatewayCommand(name: string, server: string): void {
  const reason = HERE_ONLY[name];
  if (reason === undefined) return;
  throw new CloudError('unsupported', `isobar ${name} does not go through a gateway (${server}): ${reason}`, {
    operation: name,
    outcome: 'not_applicable',
    reasons: [reason],
  });
}
