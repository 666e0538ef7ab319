/**
 * PostgreSQL refuses to run as root. Where we are root, it runs in a user namespace of its own, in which our files belong
 * to a plain user: no user has to be made, and folders that only root may enter can be entered.
 */
export function asPlainUser(command: string, words: readonly string[]): readonly [string, readonly string[]] {
  if (process.getuid?.() !== 0) return [command, words];
  return ['unshare', ['--user', '--map-user=1000', '--map-group=1000', command, ...words]];
}
