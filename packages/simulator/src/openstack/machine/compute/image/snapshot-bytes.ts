const SNAPSHOT_BYTES = 65_536;

/** The disk of a server, as its snapshot uploads it: no guest has ever written to it. */
export function snapshotBytes(): Uint8Array {
  return new Uint8Array(SNAPSHOT_BYTES);
}
