import { installPackages } from '@isobar/test-debian';

import { CLIENT_PACKAGES, TOOL_PACKAGES } from './debian-packages.ts';

/** Installs the clients that are missing, once for all tests. */
export function setup(): void {
  installPackages([...CLIENT_PACKAGES, ...TOOL_PACKAGES]);
}
