/** Pages of a list are of nearly the same size. */
const SPACIOUS = 1.125;
/** Larger rooms are left to the collector. */
const KEPT_BYTES = 8 * 1024 * 1024;

/**
 * Where the pieces of a body are put together. The room of one page of a list is used again for the next: a new one for each counts as memory of
 * the program until V8 has looked for what is dead, and makes it look through everything sooner.
 */
export class BodyRoom {
  private spare: Buffer = Buffer.alloc(0);
  /** What was made here: a body of one piece lies in memory of somebody else's. */
  private readonly ours = new WeakSet<ArrayBufferLike>();

  /** The pieces as one body; nothing else is written there until it is given back. */
  gather(pieces: readonly Buffer[]): Buffer {
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined) return only;
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const room = this.spare.length >= length ? this.spare : this.makeRoom(length);
    this.spare = Buffer.alloc(0);
    let end = 0;
    for (const piece of pieces) end += piece.copy(room, end);
    return room.subarray(0, length);
  }

  /** Of a body that nobody reads any more. */
  giveBack({ buffer }: Buffer): void {
    if (this.ours.has(buffer) && buffer.byteLength > this.spare.length && buffer.byteLength <= KEPT_BYTES) this.spare = Buffer.from(buffer);
  }

  private makeRoom(bytes: number): Buffer {
    const room = Buffer.allocUnsafeSlow(Math.ceil(SPACIOUS * bytes));
    this.ours.add(room.buffer);
    return room;
  }
}
