import type { Cell, Verdict } from './can-cell.ts';
import type { Role } from './can-world.ts';

/** Tasks that a cloud passes through in less than a second and that the lab cannot make last, so that no cell is asked in them. */
const UNREACHABLE_STATES: Readonly<Record<string, string>> = {
  'BUILD before spawning (scheduling, networking, block_device_mapping)': 'passes before the hypervisor is asked, which is what the lab slows down',
  'rebooting, rebooting_hard, reboot_pending': 'passes before the hypervisor is asked; reboot_started is held',
  'rebuilding, rebuild_block_device_mapping': 'passes before the hypervisor is asked; rebuild_spawning is held',
  'resize_prep, resize_migrated': 'passes between scheduler and hypervisor; resize_migrating and resize_finish are held',
  'resize_confirming, resize_reverting': 'the fake hypervisor has nothing to do there',
  'image_snapshot, image_uploading, shelving_image_uploading': 'passes at once; the pending upload is held',
  'unshelving, powering-on from SHELVED': 'ends in spawning or powering-on, which are held from other states',
  restoring: 'follows a soft delete whose own task lasts as long; powering on is all it does',
  'migrating, live': 'the fake hypervisor migrates at once',
  CRASHED: 'a power_state of a guest that the lab does not have; Nova has no vm_state for it that an action looks at',
};

/** Neutron's policy for readers cannot be read: that is unknown, and said so. */
const BEYOND_READS = /(?:FloatingIp|SecurityGroup)$/;

export interface Confusion {
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Of the cells that reads can decide. */
  readonly unknownShare: number;
  /** Cells that are wrong, or in which nothing was learnt. */
  readonly wrong: readonly string[];
}

export function confusionOf(cells: readonly Cell[]): Confusion {
  const reached = cells.filter(({ verdict }) => verdict !== 'unreachable');
  const decidable = reached.filter(({ role, action }) => role !== 'reader' || !BEYOND_READS.test(action));
  const unknown = decidable.filter(({ verdict }) => verdict === 'unknown');
  return {
    counts: countsOf(cells),
    unknownShare: unknown.length / Math.max(1, decidable.length),
    wrong: reached.filter(({ verdict }) => verdict.startsWith('false') || verdict === 'unclear').map(line),
  };
}

function countsOf(cells: readonly Cell[]): Confusion['counts'] {
  const none = { 'right yes': 0, 'right no': 0, there: 0, 'false yes': 0, 'false no': 0, unknown: 0, unclear: 0, unreachable: 0 };
  return cells.reduce((counts, { verdict }) => Object.assign(counts, { [verdict]: counts[verdict] + 1 }), none);
}

const line = ({ state, action, role, verdict, detail }: Cell): string => `${verdict}: ${action} in ${state} as ${role}: ${detail}`;

const SIGNS: Readonly<Record<Verdict, string>> = {
  'right yes': '+',
  'right no': '-',
  there: '=',
  'false yes': 'Y',
  'false no': 'N',
  unknown: '?',
  unclear: '!',
  unreachable: '/',
};

/** The matrix of one role, a state per column; then what is not known and what was not reached, with why. */
function describeMatrix(cells: readonly Cell[], role: Role): string {
  const own = cells.filter((cell) => cell.role === role);
  const [states, actions] = [[...new Set(own.map(({ state }) => state))], [...new Set(own.map(({ action }) => action))]];
  const rows = actions.map((action) => {
    const signs = states.map((state) => own.find((cell) => cell.state === state && cell.action === action)?.verdict);
    return `${action.padEnd(20)}${signs.map((verdict) => (verdict === undefined ? ' ' : SIGNS[verdict])).join(' ')}`;
  });
  const legend = Object.entries(SIGNS).map(([verdict, sign]) => `${sign} ${verdict}`);
  const apart = own.filter(({ verdict }) => verdict === 'unknown' || verdict === 'unreachable');
  return [`can as ${role}: ${legend.join(', ')}`, ...rows, `states: ${states.join(' | ')}`, ...apart.map(line)].join('\n');
}

/** How many cells of each verdict, and what is wrong among them. */
export function sumsOf(cells: readonly Cell[]): string {
  const { counts, unknownShare, wrong } = confusionOf(cells);
  const sums = Object.entries(counts).map(([verdict, count]) => `${verdict} ${count}`);
  return [...sums, `unknown where reads can tell ${(100 * unknownShare).toFixed(1)} %`, ...wrong].join(', ');
}

/** All of it as text, for whoever reads the log of the suite. */
export function describeAll(cells: readonly Cell[], roles: readonly Role[]): string {
  const apart = Object.entries(UNREACHABLE_STATES).map(([state, why]) => `not reached: ${state}: ${why}`);
  return [...roles.map((role) => describeMatrix(cells, role)), ...apart, sumsOf(cells)].join('\n');
}
