import { NOVA_ACTIONS } from '@isobar/adapter-openstack';
import type { NovaActionName, NovaActionRow } from '@isobar/adapter-openstack';

import type { CoveragePage, NeutralCall } from './coverage-row.ts';
import { hasNeutralCall } from './neutral-adapters.ts';
import { readContractDocument } from './proof/contract-document.ts';
import { GCORE_PAGE } from './rows/gcore-page.ts';
import { IWINV_PAGE } from './rows/iwinv-page.ts';
import { NOVA_PAGE } from './rows/nova-page.ts';
import { GCORE_METHODS } from './seeds/gcore-methods.ts';
import { IWINV_METHODS, IWINV_SECURITY_GROUP_METHODS } from './seeds/iwinv-methods.ts';
import { NOVA_METHODS } from './seeds/nova-methods.ts';
import type { SeedMethod } from './seeds/seed-method.ts';

/** One line of the coverage table, without what sends it. */
export interface CoverageEntry {
  readonly name: string;
  readonly native: string;
  readonly neutral: NeutralCall | null;
  readonly proof: string;
  /** From and until which microversion, where the method has that. */
  readonly microversions: string | null;
}

/** What a page lists, what proves it, and what its native calls send by the contract document. */
export interface CoveredPage {
  readonly title: string;
  readonly methods: readonly SeedMethod[];
  readonly entries: readonly CoverageEntry[];
  /** `METHOD path` of a native call, as the page writes it; undefined where the document has no such call. */
  readonly requestOf: (native: string) => string | undefined;
}

function entriesOf<World>({ provider, testFile, rows }: CoveragePage<World>): readonly CoverageEntry[] {
  return rows.map(({ name, native, neutral }) => ({
    name,
    native,
    neutral: neutral !== null && hasNeutralCall(provider, neutral) ? neutral : null,
    proof: `${testFile} › ${name}`,
    microversions: provider === 'openstack' ? spanOf(name) : null,
  }));
}

function spanOf(name: string): string | null {
  const { from, until } = NOVA_ACTIONS[name as NovaActionName] as NovaActionRow;
  return until === null ? `${from} –` : `${from} – ${until}`;
}

/** The vendor's page leaves the first segment of each path out. */
function requestsOf(document: string, prefix = ''): ReadonlyMap<string, string> {
  return new Map(readContractDocument(document).map(({ operationId, method, path }) => [operationId, `${method} ${path.replace(prefix, '')}`]));
}

const iwinvRequests = requestsOf('iwinv');
const gcoreRequests = requestsOf('gcore', '/cloud');
const novaRequests = requestsOf('openstack-nova');

/** Every page with its proof. */
export const COVERED_PAGES: readonly CoveredPage[] = [
  {
    title: 'iwinv: the menu of the documentation, and security groups, which came after firewalls',
    methods: [...IWINV_METHODS, ...IWINV_SECURITY_GROUP_METHODS],
    entries: entriesOf(IWINV_PAGE),
    requestOf: (native) => iwinvRequests.get(native),
  },
  {
    title: 'Gcore: the page of instances',
    methods: GCORE_METHODS,
    entries: entriesOf(GCORE_PAGE),
    requestOf: (native) => gcoreRequests.get(native),
  },
  {
    title: 'OpenStack: the server actions of Nova',
    methods: NOVA_METHODS,
    entries: entriesOf(NOVA_PAGE),
    requestOf: (native) => (native in NOVA_ACTIONS ? novaRequests.get('actOnServer') : undefined),
  },
];
