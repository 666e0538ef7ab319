/** Longest text of a reply that is kept. */
const LONGEST_TEXT = 500;

/** Recorded text of a busy service: "…is doing another job" (SOURCES.md#iwinv-404-can-mean-busy). */
const BUSY_WORDS = /다른 작업을 진행/;

/** Recorded error texts had script in them: markup is taken out, so that nobody can render it. */
export function toPlainText(text: string): string {
  const plain = text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[<>]/g, ' ');
  return plain.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
}

export function saysBusy(text: string): boolean {
  return BUSY_WORDS.test(text);
}
