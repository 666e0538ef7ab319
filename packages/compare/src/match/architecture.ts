/** What is meant where no architecture is asked for. */
export const USUAL_ARCHITECTURE = 'x86_64';

/** Architectures that servers have, each with its other names. */
export const ARCHITECTURES: Readonly<Record<string, readonly string[]>> = {
  x86_64: ['amd64', 'x64', 'x86-64'],
  aarch64: ['arm64'],
  ppc64le: [],
  s390x: [],
  riscv64: [],
  i686: ['i386', 'x86'],
};

/** The usual name of an architecture; null where it is not known. */
export function architectureName(text: string): string | null {
  const name = text.trim().toLowerCase();
  return Object.entries(ARCHITECTURES).find(([usual, others]) => usual === name || others.includes(name))?.[0] ?? null;
}

export function sameArchitecture(left: string, right: string): boolean {
  return left === right || (architectureName(left) ?? left.toLowerCase()) === (architectureName(right) ?? right.toLowerCase());
}
