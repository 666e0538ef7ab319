/** Hands out addresses that belong to nobody (RFC 5737 and RFC 2544), each one once. */
export class AddressPool {
  #publicCount = 0;
  #privateCount = 0;

  nextPublic(): string {
    const index = this.#publicCount;
    this.#publicCount += 1;
    // 203.0.113.10 to .249, then the 131,072 addresses of 198.18.0.0/15.
    if (index < 240) return `203.0.113.${10 + index}`;
    const rest = index - 240;
    return `198.${18 + (rest >> 16)}.${(rest >> 8) & 255}.${rest & 255}`;
  }

  nextPrivate(): string {
    const index = this.#privateCount + 10;
    this.#privateCount += 1;
    return `10.${100 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
  }
}
