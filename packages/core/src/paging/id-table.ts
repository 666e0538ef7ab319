/** More than most lists have, so that the table seldom grows; a power of two, as its sizes always are. */
const FIRST_PLACES = 2048;
/** Of the table at most half is taken: a search ends soon. */
const PLACES_PER_ID = 2;
/** Growing by more costs less than growing often. */
const GROWTH = 4;

/**
 * Numbers ids in the order in which they come. A `Map` does the same, but takes more than twice as long for ids that were only just parsed, and
 * more memory: of a long list it was the most that Isobar did beside parsing (docs/performance.md).
 */
export class IdTable {
  private readonly ids: string[] = [];
  private readonly hashes: number[] = [];
  /** At the hash of an id, or at the next place that was free: its number and one. 0 where none is. */
  private places = new Int32Array(FIRST_PLACES);

  /** How many there are. */
  get size(): number {
    return this.ids.length;
  }

  /** Gives it a number where it comes for the first time. @returns whether it does */
  add(id: string): boolean {
    const before = this.ids.length;
    this.numberOf(id);
    return this.ids.length > before;
  }

  /** Its number; -1 where it did not come yet. */
  find(id: string): number {
    return (this.places[this.placeOf(id, hashOf(id))] ?? 0) - 1;
  }

  /** Its number, which it is given where it comes for the first time. */
  numberOf(id: string): number {
    const hash = hashOf(id);
    const place = this.placeOf(id, hash);
    const known = this.places[place] ?? 0;
    if (known !== 0) return known - 1;
    this.hashes.push(hash);
    const count = this.ids.push(id);
    this.places[place] = count;
    if (count * PLACES_PER_ID > this.places.length) this.grow();
    return count - 1;
  }

  /** Where the id is, or where it belongs. */
  private placeOf(id: string, hash: number): number {
    const { places, ids, hashes } = this;
    const last = places.length - 1;
    let place = hash & last;
    for (;;) {
      const index = (places[place] ?? 0) - 1;
      if (index < 0 || (hashes[index] === hash && ids[index] === id)) return place;
      place = (place + 1) & last;
    }
  }

  private grow(): void {
    this.places = new Int32Array(this.places.length * GROWTH);
    this.ids.forEach((id, index) => {
      this.places[this.placeOf(id, this.hashes[index] ?? 0)] = index + 1;
    });
  }
}

/** FNV-1a of every character, since ids of one cloud differ anywhere; its high bits are brought into the low ones, which choose the place. */
function hashOf(id: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01_00_01_93);
  return hash ^ (hash >>> 15);
}
