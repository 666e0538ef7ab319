/** What is most likely different where anything is. */
type Id = string | null | undefined;

/** How a part of a row becomes one of ours, and when an earlier one says the same. */
export interface PartMaker<Wire, Part> {
  /** Whether `make` would make an equal one: every member that it reads is compared. */
  readonly isSame: (part: Part, wire: Wire, id: Id) => boolean;
  readonly make: (wire: Wire, id: Id) => Part;
}

/**
 * Parts that many rows of a page have alike (flavor, image, security groups), each made once: of a long list they are a fifth
 * of what is kept beside the rows as they came, and what is kept decides how often V8 looks through all of it.
 */
export class SharedParts<Wire, Part> {
  private readonly maker: PartMaker<Wire, Part>;
  private readonly parts = new Map<string, Part>();

  constructor(maker: PartMaker<Wire, Part>) {
    this.maker = maker;
  }

  of(id: Id, wire: Wire): Part {
    const key = id ?? '';
    const known = this.parts.get(key);
    if (known !== undefined && this.maker.isSame(known, wire, id)) return known;
    const part = this.maker.make(wire, id);
    this.parts.set(key, part);
    return part;
  }
}
