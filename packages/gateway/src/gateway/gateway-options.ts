import type { PolicyHook } from '../access/access.ts';
import type { GatewaySection } from '../settings.ts';
import type { Environment } from '@isobar/sdk';

/** How `isobar serve` is started. */
export interface GatewayOptions {
  /** Path of isobar.yaml; left out: found as the command line finds it. */
  readonly config?: string | undefined;
  readonly stateDir?: string | undefined;
  /** Refuse every write on every cloud. */
  readonly readOnly?: boolean | undefined;
  /** Folder that look-ups of files begin in. */
  readonly folder: string;
  readonly environment: Environment;
  /** Answer requests. */
  readonly serves: boolean;
  /** Work on operations. */
  readonly works: boolean;
  /** What goes before `gateway:` of the configuration; undefined members were not given. */
  readonly given: { readonly [Name in keyof GatewaySection]?: GatewaySection[Name] | undefined };
  /** An organisation's own rules, after the roles said yes. */
  readonly policy?: PolicyHook | undefined;
}

/** A process of the gateway. */
export interface RunningGateway {
  /** Where it answers; null for one that only works. */
  readonly url: string | null;
  /** Token of an administrator, made at the first start: shown once, kept nowhere. */
  readonly firstToken: string | null;
  readonly stateFolder: string;
  /** Ends it in good order at the first signal, at once at the second; resolves with the exit code. */
  ended(signals: Pick<NodeJS.EventEmitter, 'on' | 'off'>): Promise<number>;
  /** Ends it in good order. */
  close(): Promise<void>;
}
