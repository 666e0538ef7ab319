import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const CONTRACTS = join(import.meta.dirname, '../../../contracts');

/**
 * Anchors whose statements a test sees again on a real OpenStack and which SOURCES.md does not, or no longer, call `real`.
 * A proof without its statement proves nothing.
 */
export function notCalledReal(document: 'nova' | 'neutron' | 'cinder' | 'keystone', anchors: readonly string[]): readonly string[] {
  const sources = readFileSync(join(CONTRACTS, `openstack-${document}`, 'SOURCES.md'), 'utf8');
  return anchors.filter((anchor) => !sources.includes(`</a>${anchor} | real |`));
}
