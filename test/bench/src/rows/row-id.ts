/** A version 4 UUID that follows from a number and a letter for the kind of thing. */
export function uuidOf(kind: string, index: number): string {
  const kindHex = kind.charCodeAt(0).toString(16).padStart(8, '0');
  return `${kindHex}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}

/** The number that a UUID of `uuidOf` was made of. */
export function numberOf(uuid: string): number {
  return Number.parseInt(uuid.slice(-12), 16);
}
