/** Where one provider document, its sources and the types made from it live, relative to this folder. */
export interface ContractDocument {
  readonly name: string;
  readonly openapi: string;
  readonly sources: string;
  readonly types: string;
  /** What an adapter sends by; null where no adapter speaks this API. */
  readonly operations: string | null;
  /** The document itself for who serves it; null where nobody does. */
  readonly served: string | null;
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

/** Written beside who sends them, since a contract has nothing that runs. */
const operationFiles: Readonly<Partial<Record<(typeof names)[number], string>>> = {
  gcore: '../adapters/gcore/src/native/operations.gen.ts',
  iwinv: '../adapters/iwinv/src/native/operations.gen.ts',
  'openstack-cinder': '../adapters/openstack/src/native/operations/volume.gen.ts',
  'openstack-glance': '../adapters/openstack/src/native/operations/image.gen.ts',
  'openstack-keystone': '../adapters/openstack/src/native/operations/identity.gen.ts',
  'openstack-neutron': '../adapters/openstack/src/native/operations/network.gen.ts',
  'openstack-nova': '../adapters/openstack/src/native/operations/compute.gen.ts',
};

/** Likewise: whoever serves a document has it inside, so that no file has to be found beside the program. */
const servedFiles: Readonly<Partial<Record<(typeof names)[number], string>>> = {
  isobar: '../packages/gateway/src/api/document/contract-lines.gen.ts',
};

const toContractDocument = (name: (typeof names)[number]): ContractDocument => ({
  name,
  openapi: `${name}/openapi.yaml`,
  sources: `${name}/SOURCES.md`,
  types: `${name}/types.gen.ts`,
  operations: operationFiles[name] ?? null,
  served: servedFiles[name] ?? null,
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
