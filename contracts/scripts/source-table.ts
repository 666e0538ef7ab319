/** How a fact is known, from the strongest to the weakest. */
export const evidenceLevels = ['real', 'recorded', 'documented', 'assumed'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** One row of a SOURCES.md table. */
export interface SourceRow {
  readonly anchor: string;
  readonly level: string;
  /** 1-based line in the file. */
  readonly line: number;
}

const anchorPattern = /<a id="([^"]*)"><\/a>/g;

/** Narrows a word to one of the four evidence levels. */
export function isEvidenceLevel(word: string): word is EvidenceLevel {
  return (evidenceLevels as readonly string[]).includes(word);
}

/**
 * The anchors of a SOURCES.md in the order of its lines. A row reads
 * `| <a id="x"></a>x | level | source | what it shows |`; an anchor outside such a row has the level "".
 */
export function parseSourceRows(markdown: string): readonly SourceRow[] {
  return markdown.split('\n').flatMap((text, index) => {
    const cells = text.trim().startsWith('|') ? text.split('|').map((cell) => cell.trim()) : [];
    return [...text.matchAll(anchorPattern)].map((match) => ({
      anchor: match[1] ?? '',
      level: cells[2] ?? '',
      line: index + 1,
    }));
  });
}
