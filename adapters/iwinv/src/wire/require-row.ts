import { CloudError, formatRef } from '@isobar/core';

/**
 * The one row of a detail. An unknown id is HTTP 200 with an empty array (SOURCES.md#iwinv-flavor-unknown-empty).
 * @throws CloudError `not_found`
 */
export function requireRow<Row>(rows: readonly Row[], cloud: string, kind: string, id: string): Row {
  const [row] = rows;
  if (row !== undefined) return row;
  throw new CloudError('not_found', `no ${kind} ${id} in ${cloud}`, {
    cloud,
    provider: 'iwinv',
    operation: `get ${kind}`,
    resource: formatRef(cloud, id),
  });
}
