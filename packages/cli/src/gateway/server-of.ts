import type { GlobalOptions } from '../global-options.ts';

/** The gateway that a command goes through; null where the clouds are asked from here. A configuration that is named goes before the environment. */
export function serverOf(
  { server, config }: Pick<GlobalOptions, 'server' | 'config'>,
  { ISOBAR_SERVER: known }: Readonly<Record<string, string | undefined>>,
): string | null {
  if (server !== undefined) return server;
  return known === undefined || known === '' || config !== undefined ? null : known;
}
