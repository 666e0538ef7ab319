interface Link<Item> {
  readonly items: readonly Item[];
  readonly before: Link<Item> | null;
}

/**
 * The pages of a list, each of which knows the one before it. A list of all rows that grows with them comes to lie among V8's old objects: from
 * there it would hold rows that came later, though nobody holds itself any more, until V8 looks through everything (docs/performance.md).
 */
export class PageChain<Item> {
  private last: Link<Item> | null = null;

  add(items: readonly Item[]): void {
    this.last = { items, before: this.last };
  }

  /** In the order in which they came. */
  rows(): readonly Item[] {
    const pages: (readonly Item[])[] = [];
    for (let link = this.last; link !== null; link = link.before) pages.push(link.items);
    const none: readonly Item[] = [];
    return none.concat(...pages.toReversed());
  }
}
