import type { FlavorComparison, InventoryComparison } from '@isobar/compare';

import type { CompareOptions } from './compare-options.ts';
import type { CommandRun } from '../run-command.ts';
import { reportFile } from './report-file.ts';

/**
 * What writes the report that `--report` asks for, and nothing without it.
 * @throws CloudError before any cloud is asked, for a file that cannot be written or would be replaced
 */
export function reportWriter({
  options,
  terminal,
}: CommandRun<CompareOptions>): (comparison: FlavorComparison | InventoryComparison) => Promise<void> {
  if (options.report === undefined) return () => Promise.resolve();
  const file = reportFile(options.report, options.force === true);
  return async (comparison) => {
    const { renderReport } = await import('@isobar/compare/report');
    file.write(renderReport(comparison));
    terminal.note(`report: ${file.path}`);
  };
}
