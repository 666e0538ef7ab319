import type { Action, ConfirmChoice, PasswordChoice } from '@isobar/core';
import { invalidArgument, PASSWORD_CHOICES } from '@isobar/core';

/** Options of the verbs, as typed. */
export interface VerbOptions {
  readonly image?: string;
  readonly flavor?: string;
  readonly name?: string;
  readonly description?: string;
  readonly key?: string;
  readonly label?: readonly string[];
  readonly userDataFile?: string;
  readonly confirm?: string;
  readonly hard?: boolean;
  readonly require?: string;
  readonly volumes?: readonly string[];
  readonly password?: string;
  readonly setPassword?: string;
}

/** An option of a verb: commander's flags, what it says, and whether it takes a list. */
export interface VerbOption {
  readonly flags: string;
  readonly text: string;
  readonly list?: true;
}

export interface ServerVerb {
  readonly verb: string;
  readonly action: Action;
  readonly text: string;
  readonly options?: readonly VerbOption[];
  readonly request?: (options: VerbOptions, given: readonly string[]) => Readonly<Record<string, unknown>>;
  /** A second positional argument. */
  readonly argument?: readonly [name: string, text: string];
}

const IMAGE: VerbOption = { flags: '--image <image>', text: 'image, by id or name' };
const PASSWORD: VerbOption = { flags: '--password <choice>', text: `what becomes of the password: ${PASSWORD_CHOICES.join(', ')} (discard)` };
const SET_PASSWORD: VerbOption = { flags: '--set-password <reference>', text: 'the password for --password set: env:NAME or file:PATH' };
const SHARED_OPTIONS: readonly VerbOption[] = [
  { flags: '--description <text>', text: 'description' },
  { flags: '--key <name>', text: 'key pair' },
  { flags: '--label <name=value>', text: 'label; may be repeated', list: true },
  { flags: '--user-data-file <file>', text: 'start-up script or cloud-config' },
  PASSWORD,
  SET_PASSWORD,
];

/** Every verb on an existing server. A new one is a new line. */
export const SERVER_VERBS: readonly ServerVerb[] = [
  {
    verb: 'delete',
    action: 'delete',
    text: 'delete a server',
    options: [{ flags: '--volumes <ids>', text: 'volumes to delete with it', list: true }],
    request: ({ volumes }) => ({ volumes }),
  },
  { verb: 'restore', action: 'restore', text: 'bring back a soft-deleted server' },
  { verb: 'rename', action: 'rename', text: 'rename a server', argument: ['name', 'new name'], request: (_, given) => ({ name: given[1] }) },
  { verb: 'start', action: 'start', text: 'start a server' },
  {
    verb: 'stop',
    action: 'stop',
    text: 'stop a server',
    options: [{ flags: '--require <kind>', text: 'graceful: refuse unless the guest is shut down cleanly' }],
    request: ({ require }) => ({ require }),
  },
  {
    verb: 'reboot',
    action: 'reboot',
    text: 'reboot a server',
    options: [{ flags: '--hard', text: 'power off and on instead of asking the guest' }],
    request: ({ hard }) => ({ kind: hard === true ? 'hard' : 'soft' }),
  },
  { verb: 'pause', action: 'pause', text: 'pause a server' },
  { verb: 'unpause', action: 'unpause', text: 'go on after a pause' },
  { verb: 'suspend', action: 'suspend', text: 'suspend a server' },
  { verb: 'resume', action: 'resume', text: 'resume a suspended server' },
  { verb: 'shelve', action: 'shelve', text: 'shelve a server' },
  { verb: 'unshelve', action: 'unshelve', text: 'unshelve a server' },
  { verb: 'lock', action: 'lock', text: 'lock a server' },
  { verb: 'unlock', action: 'unlock', text: 'unlock a server' },
  { verb: 'rescue', action: 'rescue', text: 'boot a server into rescue mode' },
  { verb: 'unrescue', action: 'unrescue', text: 'leave rescue mode' },
  {
    verb: 'rebuild',
    action: 'rebuild',
    text: 'put a fresh image on a server',
    options: [IMAGE, { flags: '--name <name>', text: 'new name' }, ...SHARED_OPTIONS],
    request: (options) => ({ image: options.image, name: options.name, ...sharedRequest(options) }),
  },
  {
    verb: 'resize',
    action: 'resize',
    text: 'give a server another flavor',
    options: [
      { flags: '--flavor <flavor>', text: 'flavor, by id or name' },
      { flags: '--confirm <how>', text: 'auto (default), manual, or revertAfter=<seconds>' },
    ],
    request: ({ flavor, confirm }) => ({ flavor: flavor ?? missing('--flavor'), confirm: parseConfirm(confirm) }),
  },
  { verb: 'confirm-resize', action: 'confirmResize', text: 'keep the new flavor' },
  { verb: 'revert-resize', action: 'revertResize', text: 'go back to the old flavor' },
];

/** Options of `server create`. */
export const CREATE_OPTIONS: readonly VerbOption[] = [
  { flags: '--name <name>', text: 'name of the server' },
  { flags: '--flavor <flavor>', text: 'flavor, by id or name' },
  IMAGE,
  { flags: '--zone <zone>', text: 'zone' },
  { flags: '--network <networks>', text: 'networks, by id or name', list: true },
  { flags: '--public-address <choice>', text: 'none or auto' },
  { flags: '--security-group <groups>', text: 'security groups', list: true },
  { flags: '--root-disk-gib <size>', text: 'size of the root disk in GiB' },
  ...SHARED_OPTIONS,
];

export interface CreateOptions extends VerbOptions {
  readonly cloud?: string;
  readonly zone?: string;
  readonly network?: readonly string[];
  readonly publicAddress?: string;
  readonly securityGroup?: readonly string[];
  readonly rootDiskGib?: string;
}

/** The request of `server create`, without what was not given. */
export function createRequest(options: CreateOptions): Readonly<Record<string, unknown>> {
  return withoutAbsent({
    name: options.name ?? missing('--name'),
    flavor: options.flavor ?? missing('--flavor'),
    image: options.image ?? missing('--image'),
    zone: options.zone,
    networks: options.network,
    publicAddress: options.publicAddress,
    securityGroups: options.securityGroup,
    rootDiskGiB: options.rootDiskGib === undefined ? undefined : Number(options.rootDiskGib),
    ...sharedRequest(options),
  });
}

function sharedRequest(options: VerbOptions): Readonly<Record<string, unknown>> {
  return {
    description: options.description,
    keyPair: options.key,
    labels: options.label === undefined ? undefined : parseLabels(options.label),
    password: parsePassword(options),
  };
}

export function withoutAbsent(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function parsePassword({ password, setPassword }: VerbOptions): PasswordChoice | undefined {
  if (password === undefined) return setPassword === undefined ? undefined : 'set';
  const choice = PASSWORD_CHOICES.find((candidate) => candidate === password);
  if (choice === undefined) throw invalidArgument('--password', null, PASSWORD_CHOICES.join(', '));
  return choice;
}

function parseLabels(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      if (equals < 1) throw invalidArgument('--label', pair, 'name=value');
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}

function parseConfirm(text: string | undefined): ConfirmChoice | undefined {
  if (text === undefined || text === 'auto' || text === 'manual') return text;
  const seconds = /^revertAfter=(\d+)$/.exec(text)?.[1];
  if (seconds === undefined) throw invalidArgument('--confirm', text, 'auto, manual or revertAfter=<seconds>');
  return { revertAfterSeconds: Number(seconds) };
}

function missing(flag: string): never {
  throw invalidArgument(flag, undefined, 'a value');
}
