const PREFIX = 'isobar-';

/**
 * Name of a port that a create makes beforehand. A port serves one server only, so a create on it cannot be carried out
 * twice (SOURCES.md#nova-create-anchor-port). Names are not unique in Neutron: the operation's id makes this one so.
 */
export function anchorPortName(operationId: string, part: string): string {
  return `${PREFIX}${operationId}-${part}`;
}

/** Whether a create of ours made the port, so that it goes with its server. */
export function isAnchorPortName(name: string): boolean {
  return /^isobar-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-/.test(name);
}

/** Tag, or key of the metadata where tags cannot be given at birth, that names the operation which made a server. */
export function anchorMark(operationId: string): string {
  return `${PREFIX}${operationId}`;
}

export const ANCHOR_METADATA_KEY = 'isobar-operation';
