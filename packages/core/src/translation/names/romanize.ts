/** Revised Romanization, letter by letter: no sound change across syllables, so that it stays short and never depends on a neighbour. */
const INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ').map((letter) => letter.replace('-', ''));
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ').map((letter) => letter.replace('-', ''));

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/**
 * A text in ASCII letters, digits and single hyphens: Hangul romanized, accents dropped, everything else a hyphen.
 * Different texts may give the same; empty where nothing can be kept. Pure.
 */
export function romanize(text: string): string {
  const romanized = Array.from(text.normalize('NFC'), romanizeCharacter).join('');
  return romanized
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

function romanizeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return character;
  const index = code - FIRST_SYLLABLE;
  const final = index % FINALS.length;
  const vowel = Math.floor(index / FINALS.length) % VOWELS.length;
  const initial = Math.floor(index / (FINALS.length * VOWELS.length));
  return `${INITIALS[initial] ?? ''}${VOWELS[vowel] ?? ''}${FINALS[final] ?? ''}`;
}
