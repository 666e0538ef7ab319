import { setFlagsFromString } from 'node:v8';

import type { HttpEvent, HttpExchange, Isobar, IsobarSettings } from '@isobar/sdk';
import { createIsobar } from '@isobar/sdk';

import { gatewayOf } from './gateway/gateway-of.ts';
import type { GlobalOptions } from './global-options.ts';

/** Where output goes and whether a person is there; injected so that tests need no terminal. */
export interface Terminal {
  out(text: string): void;
  /** Fulfilled when there is room for more output: who prints much waits for it. Absent where there always is. */
  hasRoom?(): Promise<void>;
  /** Progress, plans and messages; silent under --quiet. */
  note(text: string): void;
  error(text: string): void;
  readonly interactive: boolean;
  readonly color: boolean;
  ask(question: string): Promise<string>;
}

/**
 * What reads HTTP is WebAssembly. V8 would compile it a second time, to make it faster, and the end of a short command waits
 * for that; the first form is quick enough for what a command reads.
 */
function compileParsersOnce(): void {
  for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
}

/** Opens the clouds for one command and closes them after it. */
export async function withIsobar<Result>(
  options: GlobalOptions,
  terminal: Terminal,
  use: (isobar: Isobar) => Promise<Result>,
  onExchange?: (exchange: HttpExchange) => void,
): Promise<Result> {
  compileParsersOnce();
  const isobar = await openClouds(options, {
    onWarning: ({ detail }, cloud) => terminal.note(`warning: ${cloud === null ? '' : `${cloud}: `}${detail}`),
    onExchange: (exchange) => {
      onExchange?.(exchange);
      if (options.debug === true) terminal.error(describe(exchange));
    },
    onHttpEvent: (event) => {
      if (options.debug === true) terminal.error(describe(event));
    },
  });
  try {
    return await use(isobar);
  } finally {
    await isobar.close();
  }
}

/** The clouds of the configuration, or those of a gateway. */
async function openClouds(options: GlobalOptions, told: Required<Pick<IsobarSettings, 'onWarning' | 'onExchange' | 'onHttpEvent'>>): Promise<Isobar> {
  const gateway = gatewayOf(options, process.env);
  if (gateway !== null) return (await import('./gateway/open-gateway.ts')).openGateway(gateway, options, told);
  const { config, stateDir, readOnly, cache: sessionCache } = options;
  return createIsobar({ config, stateDir, readOnly, sessionCache, ...told });
}

/** One line of JSON for each exchange, redacted by the transport, and for what the transport does by itself. */
function describe(told: HttpExchange | HttpEvent): string {
  return JSON.stringify(told);
}
