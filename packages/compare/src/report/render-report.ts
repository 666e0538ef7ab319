import type { FlavorComparison } from '../comparison/flavor-comparison.ts';
import type { InventoryComparison } from '../comparison/inventory-comparison.ts';
import { flavorReport } from './flavor/flavor-report.ts';
import { inventoryReport } from './inventory/inventory-report.ts';

/**
 * The comparison as one HTML file that opens without a network: plots, tables, and each price with its source. It holds no
 * script and forbids every request; whatever clouds call their flavors and servers is text in it.
 */
export function renderReport(comparison: FlavorComparison | InventoryComparison): string {
  return comparison.kind === 'flavorComparison' ? flavorReport(comparison) : inventoryReport(comparison);
}
