import { installPackages } from '@isobar/test-debian';

/** The server, and what makes a certificate. */
const PACKAGES = ['postgresql', 'openssl'];

export function setup(): void {
  installPackages(PACKAGES);
}
