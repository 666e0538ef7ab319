/** Where one provider document, its sources and the types made from it live, relative to this folder. */
export interface ContractDocument {
  readonly name: string;
  readonly openapi: string;
  readonly sources: string;
  readonly types: string;
}

const names = [
  'gcore',
  'isobar',
  'iwinv',
  'openstack-cinder',
  'openstack-glance',
  'openstack-keystone',
  'openstack-neutron',
  'openstack-nova',
] as const;

const toContractDocument = (name: string): ContractDocument => ({
  name,
  openapi: `${name}/openapi.yaml`,
  sources: `${name}/SOURCES.md`,
  types: `${name}/types.gen.ts`,
});

/** Every contract document of the project; package.json has one sub-path for each. */
export const contractDocuments: readonly ContractDocument[] = names.map(toContractDocument);

/**
 * The documents with the given names, or all of them when none is given.
 * @throws {Error} when a name is not that of a document.
 */
export function selectDocuments(wanted: readonly string[]): readonly ContractDocument[] {
  const unknown = wanted.filter((name) => !contractDocuments.some((document) => document.name === name));
  if (unknown.length > 0) throw new Error(`no such contract document: ${unknown.join(', ')}`);
  return wanted.length === 0 ? contractDocuments : contractDocuments.filter(({ name }) => wanted.includes(name));
}
