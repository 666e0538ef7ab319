/** Gives each writing of a disk a number of its own. */
export class DiskMarks {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}
