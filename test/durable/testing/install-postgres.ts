import { installPackages } from '@isobar/test-debian';

/** The server, what makes a certificate, what asks a gateway, and what gives a program a terminal. */
const PACKAGES = ['postgresql', 'openssl', 'curl', 'bsdutils'];

export function setup(): void {
  installPackages(PACKAGES);
}
