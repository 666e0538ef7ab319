import type { MemoryStatus, ServerRow, SettledStatus } from './rows.ts';

/** How one command moves a server. `after` is what holds when its time is over. */
export interface CommandRule {
  readonly from: readonly SettledStatus[];
  /** null: the status stays as it is meanwhile. */
  readonly via: MemoryStatus | null;
  readonly seconds: number;
  readonly after: (row: ServerRow, input: CommandInput) => void;
}

export interface CommandInput {
  readonly name?: string;
  readonly flavorId?: string;
  readonly imageId?: string;
  readonly password?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly keyPair?: string | null;
  readonly userData?: string | null;
  readonly kind?: string;
  readonly volumeId?: string;
}

const rest = (row: ServerRow): SettledStatus => (row.power === 'on' ? 'RUNNING' : 'STOPPED');
const power = (row: ServerRow, to: 'on' | 'off'): void => {
  row.power = to;
  row.status = rest(row);
};
const nextSerial = (row: ServerRow): string => `${row.id}-disk-${row.actions.length}`;

function rebuilt(row: ServerRow, input: CommandInput): void {
  row.imageId = input.imageId ?? row.imageId;
  row.name = input.name ?? row.name;
  row.description = input.description ?? row.description;
  row.labels = { ...(input.labels ?? row.labels) };
  row.keyPair = input.keyPair === undefined ? row.keyPair : input.keyPair;
  row.diskSerial = nextSerial(row);
  row.fault = null;
  row.status = rest(row);
}

function resized(row: ServerRow, input: CommandInput): void {
  row.resizedFrom = { flavorId: row.flavorId, diskSerial: row.diskSerial };
  row.flavorId = input.flavorId ?? row.flavorId;
  row.status = 'CONFIRM_WAIT';
}

function confirmed(row: ServerRow): void {
  row.resizedFrom = null;
  row.status = rest(row);
}

function reverted(row: ServerRow): void {
  row.flavorId = row.resizedFrom?.flavorId ?? row.flavorId;
  row.diskSerial = row.resizedFrom?.diskSerial ?? row.diskSerial;
  confirmed(row);
}

const IDLE = ['RUNNING', 'STOPPED'] as const;
const ANY = ['RUNNING', 'STOPPED', 'PAUSED', 'SHELVED', 'RESCUED', 'CONFIRM_WAIT', 'FAILED'] as const;

const to =
  (status: SettledStatus, powered?: 'on' | 'off') =>
  (row: ServerRow): void => {
    row.power = powered ?? row.power;
    row.status = status;
  };
const locked = (value: boolean) => (row: ServerRow) => {
  row.locked = value;
};
const atRest = (row: ServerRow): void => {
  row.status = rest(row);
};
const untouched = (): void => undefined;

/** The whole state machine. `resizeAtOnce` is the resize of a cloud with one phase; `delete` ends in nothing. */
export const COMMANDS = {
  start: { from: ['STOPPED'], via: 'STARTING', seconds: 5, after: (row) => power(row, 'on') },
  stop: { from: ['RUNNING'], via: 'STOPPING', seconds: 6, after: (row) => power(row, 'off') },
  reboot: { from: ['RUNNING'], via: 'REBOOTING', seconds: 8, after: (row) => power(row, 'on') },
  rebuild: { from: [...IDLE, 'FAILED'], via: 'REBUILDING', seconds: 30, after: rebuilt },
  resize: { from: IDLE, via: 'RESIZING', seconds: 20, after: resized },
  resizeAtOnce: {
    from: IDLE,
    via: 'RESIZING',
    seconds: 20,
    after: (row, input) => {
      row.flavorId = input.flavorId ?? row.flavorId;
      row.status = rest(row);
    },
  },
  confirmResize: { from: ['CONFIRM_WAIT'], via: 'CONFIRMING', seconds: 3, after: confirmed },
  revertResize: { from: ['CONFIRM_WAIT'], via: 'REVERTING', seconds: 12, after: reverted },
  delete: { from: [...IDLE, 'CONFIRM_WAIT', 'FAILED'], via: 'DELETING', seconds: 4, after: untouched },
  pause: { from: ['RUNNING'], via: 'PAUSING', seconds: 2, after: to('PAUSED') },
  unpause: { from: ['PAUSED'], via: 'UNPAUSING', seconds: 2, after: to('RUNNING') },
  shelve: { from: IDLE, via: 'SHELVING', seconds: 15, after: to('SHELVED', 'off') },
  unshelve: { from: ['SHELVED'], via: 'UNSHELVING', seconds: 15, after: to('RUNNING', 'on') },
  rescue: { from: IDLE, via: 'RESCUING', seconds: 9, after: to('RESCUED', 'on') },
  unrescue: { from: ['RESCUED'], via: 'UNRESCUING', seconds: 9, after: to('RUNNING', 'on') },
  createImage: { from: IDLE, via: 'IMAGING', seconds: 20, after: atRest },
  // These hold as soon as they are taken.
  lock: { from: ANY, via: null, seconds: 0, after: locked(true) },
  unlock: { from: ANY, via: null, seconds: 0, after: locked(false) },
  console: { from: ['RUNNING', 'RESCUED'], via: null, seconds: 0, after: untouched },
  attachVolume: { from: IDLE, via: null, seconds: 3, after: untouched },
  detachVolume: { from: IDLE, via: null, seconds: 3, after: untouched },
} as const satisfies Record<string, CommandRule>;

export type Command = keyof typeof COMMANDS;
