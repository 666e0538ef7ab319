import type { Command } from 'commander';
import { Option } from 'commander';

import type { Format } from './output/formats.ts';
import { FORMATS } from './output/formats.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly config?: string;
  readonly stateDir?: string;
  readonly output: Format;
  readonly columns?: string;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  readonly readOnly?: boolean;
  readonly color: boolean;
  readonly cache: boolean;
  readonly server?: string;
  readonly token?: string;
  readonly serverCa?: string;
  readonly insecureHttp?: boolean;
}

export function addGlobalOptions(program: Command): Command {
  return program
    .option('--config <file>', 'configuration file (else $ISOBAR_CONFIG, ./isobar.yaml, then the user’s, then clouds.yaml)')
    .option('--server <url>', 'do it through this gateway (else $ISOBAR_SERVER)')
    .option('--token <reference>', 'token for the gateway: env:NAME, file:PATH or command:LINE (else $ISOBAR_TOKEN)')
    .option('--server-ca <file>', 'PEM file with the authorities of the gateway’s certificate')
    .option('--insecure-http', 'let tokens travel without TLS, to a gateway on another machine or from there')
    .option('--state-dir <folder>', 'where operations are kept')
    .addOption(new Option('-o, --output <format>', 'how to print').choices([...FORMATS]).default('table'))
    .option('--columns <names>', 'columns of tables and CSV, separated by commas')
    .option('--quiet', 'print data only')
    .option('--debug', 'print each request and answer, redacted, on stderr')
    .option('--read-only', 'refuse every write')
    .option('--no-cache', 'sign in anew, and keep no session for the next command')
    .option('--no-color', 'print without colours');
}
