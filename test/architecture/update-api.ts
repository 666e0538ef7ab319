/**
 * Writes the lists of public exports anew. A changed list is a changed promise: look at the difference before you commit it.
 * Usage: node test/architecture/update-api.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { apiReports, reportPath } from './api/api-report.ts';
import { repositoryRoot } from './repository.ts';

for (const [name, report] of Object.entries(apiReports())) {
  writeFileSync(join(repositoryRoot, reportPath(name)), report);
  process.stderr.write(`${reportPath(name)}: ${report.trimEnd().split('\n').length} exports\n`);
}
