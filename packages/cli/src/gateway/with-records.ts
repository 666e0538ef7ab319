import type { GatewayRecords } from '@isobar/client';
import { createGatewayRecords } from '@isobar/client';
import { invalidArgument } from '@isobar/core';

import type { Terminal } from '../context.ts';
import type { GlobalOptions } from '../global-options.ts';
import { gatewayOf, SHOWN_TOKEN } from './gateway-of.ts';

/**
 * Opens the records of the gateway for one command and closes them after it.
 * @throws CloudError `invalid_argument` where no gateway is named: there are no such records without one
 */
export async function withRecords<Result>(
  options: GlobalOptions,
  terminal: Terminal,
  use: (records: GatewayRecords) => Promise<Result>,
): Promise<Result> {
  const gateway = gatewayOf(options, process.env);
  if (gateway === null) throw invalidArgument('server', null, '--server URL or $ISOBAR_SERVER: these are records of a gateway');
  if (gateway.tokenIsShown) terminal.note(`warning: ${SHOWN_TOKEN}`);
  const debug = options.debug === true ? { onExchange: (exchange: unknown) => terminal.error(JSON.stringify(exchange)) } : {};
  const records = createGatewayRecords({ ...gateway, caFile: options.serverCa, insecureHttp: options.insecureHttp, ...debug });
  try {
    return await use(records);
  } finally {
    await records.close();
  }
}
