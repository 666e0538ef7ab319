import type { Isobar } from '@isobar/sdk';

import type { StandInOperations } from './stand-in-operations.ts';

/** What a handler answers: JSON, or bytes. */
export interface StandInAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StandInCall {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

export interface StandInWorld {
  readonly folder: string;
  readonly isobar: Isobar;
  readonly operations: StandInOperations;
}
