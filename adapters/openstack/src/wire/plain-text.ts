/** Longest text of a reply that is kept. */
const LONGEST_TEXT = 500;

/** Error texts may be pages of HTML (SOURCES.md#nova-404-path-shape): markup is taken out. */
export function toPlainText(text: string): string {
  const plain = text.replaceAll(/<(style|script|title)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ').replaceAll(/<\/?[a-z!][^>]*>/gi, ' ');
  return plain.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
}
