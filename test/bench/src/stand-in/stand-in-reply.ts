/** What the stand-in answers a request with; the same URL always gets the same bytes. */
export interface StandInReply {
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How many servers each cloud of the stand-in has, and where it is. */
export interface StandInWorld {
  readonly origin: string;
  readonly servers: number;
}

/** Replies of one cloud by path and query; undefined for a path that it does not have. */
export type StandInCloud = (url: URL, world: StandInWorld) => StandInReply | undefined;

/** Numbers `from` to `to`, both included. */
export function numbersBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
