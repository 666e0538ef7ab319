import type { InventoryPage } from './inventory.ts';
import type { PageFacts } from './list/page-facts.ts';
import type { Row } from './row.ts';

export interface StoredPageParts extends PageFacts {
  readonly documents: InventoryPage['documents'];
  readonly next: string | null;
  readonly total: number | null;
}

/** A page as the tables have it; its rows are parsed only for who looks into them. */
export class StoredPage implements InventoryPage {
  readonly documents: InventoryPage['documents'];
  readonly next: InventoryPage['next'];
  readonly total: InventoryPage['total'];
  readonly failures: InventoryPage['failures'];
  readonly coverage: InventoryPage['coverage'];
  readonly warnings: InventoryPage['warnings'];
  readonly freshness: InventoryPage['freshness'];
  private parsed: readonly Row[] | null = null;

  constructor({ documents, next, total, failures, coverage, warnings, freshness }: StoredPageParts) {
    this.documents = documents;
    this.next = next;
    this.total = total;
    this.failures = failures;
    this.coverage = coverage;
    this.warnings = warnings;
    this.freshness = freshness;
  }

  get items(): readonly Row[] {
    this.parsed ??= this.documents.map(({ bytes }) => JSON.parse(bytes.toString()) as Row);
    return this.parsed;
  }
}
