import { unwatchFile, watchFile } from 'node:fs';

import type { CloudChanges, ReloadableClouds } from './reloadable-clouds.ts';

export interface ReloadSettings {
  readonly clouds: Pick<ReloadableClouds, 'reload'>;
  /** The file whose changes are taken; null where there is none. */
  readonly path: string | null;
  /** Where SIGHUP comes from: the process. */
  readonly signals: Pick<NodeJS.EventEmitter, 'on' | 'off'>;
  readonly onReloaded: (changes: CloudChanges) => void;
  /** The new configuration is wrong, and the old one stays. */
  readonly onRefused: (error: unknown) => void;
  /** How often the file is looked at. */
  readonly lookMilliseconds?: number;
}

/**
 * Reloads the clouds at SIGHUP, and when the file of the configuration changes. The file is looked at by its name: editors and
 * orchestrators put a new one in its place. Secrets in files of their own are read again too, at SIGHUP. Returns how to stop.
 */
export function reloadOnChange({ clouds, path, signals, onReloaded, onRefused, lookMilliseconds = 2000 }: ReloadSettings): () => void {
  const reload = (): void => void clouds.reload().then(onReloaded, onRefused);
  const onFile: Parameters<typeof watchFile>[1] = (now) => {
    // Gone, as between two moves: what comes in its place is a change as well.
    if (now.nlink > 0) reload();
  };
  signals.on('SIGHUP', reload);
  if (path !== null) watchFile(path, { interval: lookMilliseconds, persistent: false }, onFile);
  return () => {
    signals.off('SIGHUP', reload);
    if (path !== null) unwatchFile(path, onFile);
  };
}
