import { CloudError, invalidArgument } from '@isobar/core';
import type { Environment } from '@isobar/sdk';
import { resolveReference } from '@isobar/sdk';

import type { GlobalOptions } from '../global-options.ts';
import { serverOf } from './server-of.ts';

/** A gateway that commands go through. */
export interface Gateway {
  readonly url: string;
  readonly token: string;
  /** The token stands on the command line itself. */
  readonly tokenIsShown: boolean;
}

/** For a token that is shown. */
export const SHOWN_TOKEN =
  'the token stands on the command line, where other users of this machine can read it; write env:NAME, file:PATH or command:LINE';

type ServerOptions = Pick<GlobalOptions, 'server' | 'token' | 'config' | 'cache'>;

/**
 * The gateway that the options or the environment name; null where they name none.
 * @throws CloudError `invalid_argument` for a token that is not there, and for options that mean a configuration of this machine
 */
export function gatewayOf(options: ServerOptions, environment: Environment): Gateway | null {
  const url = serverOf(options, environment);
  if (url === null) return null;
  if (options.config !== undefined)
    throw invalidArgument('config', options.config, 'either --server or --config: the clouds of a gateway are configured there');
  if (!options.cache)
    throw new CloudError('unsupported', '--no-cache: a gateway keeps its own sessions; isobar cloud logout ends them', { outcome: 'not_applied' });
  const given = options.token ?? environment['ISOBAR_TOKEN'];
  if (given === undefined || given === '') throw invalidArgument('token', null, '--token env:NAME, file:PATH or command:LINE, or $ISOBAR_TOKEN');
  const { value, literal } = resolveReference('token', given, environment);
  return { url, token: value, tokenIsShown: literal && options.token !== undefined };
}
