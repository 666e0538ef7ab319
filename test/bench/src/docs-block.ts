const BEGIN = '<!-- findings: written by npm run bench -- --write-docs -->';
const END = '<!-- end of findings -->';

/** The page with other findings between its marks. @throws Error where it has none */
export function withFindings(page: string, findings: string): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error('the page has no place for findings');
  return `${page.slice(0, from + BEGIN.length)}\n\n${findings}\n\n${page.slice(to)}`;
}
