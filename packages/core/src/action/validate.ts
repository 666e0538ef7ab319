import { invalidArgument } from '../error/invalid-argument.ts';
import type { JsonObject } from '../json.ts';
import { NAMED_PROTOCOLS } from '../resource/security-rule.ts';
import { SERVER_GROUP_POLICIES } from '../resource/server-group.ts';
import type { Action } from './action.ts';
import type { Check } from './check.ts';
import { all, alternatives, fields, flag, labels, listOf, nullable, oneOf, optional, text, wholeGiB, wholeNumber } from './check.ts';
import type { ActionRequest } from './request.ts';
import { CONSOLE_KINDS, PASSWORD_CHOICES } from './request.ts';

const secretText: Check = (field, value) => {
  const digest = (value as JsonObject | null)?.['sha256'];
  if (typeof digest !== 'string') throw invalidArgument(field, null, 'a digest; the text itself goes to execute');
};

/** 30 days: whoever has not confirmed by then has forgotten it. */
const LONGEST_REVERT_SECONDS = 2_592_000;

const confirm: Check = (field, value) => {
  if (value === 'auto' || value === 'manual') return;
  const seconds = typeof value === 'object' && value !== null ? (value as JsonObject)['revertAfterSeconds'] : undefined;
  if (typeof seconds === 'number' && seconds > 0 && seconds <= LONGEST_REVERT_SECONDS) return;
  throw invalidArgument(field, value, `auto, manual or { revertAfterSeconds: a number above 0, at most ${LONGEST_REVERT_SECONDS} }`);
};

const protocol: Check = (field, value) => {
  if (NAMED_PROTOCOLS.includes(value as (typeof NAMED_PROTOCOLS)[number])) return;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 255)
    throw invalidArgument(field, value, `${NAMED_PROTOCOLS.join(', ')} or a number from 0 to 255`);
};

const remote: Check = (field, value) => {
  const { kind } = (value ?? {}) as JsonObject;
  oneOf('any', 'cidr', 'group')(`${field}.kind`, kind);
  if (kind === 'cidr') text(`${field}.cidr`, (value as JsonObject)['cidr']);
  if (kind === 'group') text(`${field}.groupId`, (value as JsonObject)['groupId']);
};

const portNumber = nullable(wholeNumber('', 0, 65_535));

const portsInOrder: Check = (field, value) => {
  const { protocol: kind, portFrom, portTo } = value as JsonObject;
  const ranged = kind === 'tcp' || kind === 'udp';
  if (ranged && (portFrom === null) !== (portTo === null)) throw invalidArgument(`${field}.portTo`, portTo, 'both ports or none');
  if (ranged && typeof portFrom === 'number' && typeof portTo === 'number' && portFrom > portTo)
    throw invalidArgument(`${field}.portTo`, portTo, `at least portFrom (${portFrom})`);
};

const securityRule = all(
  fields({
    direction: oneOf('ingress', 'egress'),
    family: oneOf(4, 6),
    protocol,
    portFrom: portNumber,
    portTo: portNumber,
    remote,
    description: nullable(text),
  }),
  portsInOrder,
);

const ADDRESS = {
  network: optional(text),
  family: optional(oneOf(4, 6, 'dual')),
  address: optional(text),
  macAddress: optional(text),
  allowedPairs: optional(listOf(text)),
  portSecurity: optional(flag),
};
const SHARED = { labels: optional(labels), description: optional(text), password: optional(oneOf(...PASSWORD_CHOICES)) };
const SECURITY_GROUP = fields({ securityGroup: text, port: optional(text) });

const CHECKS: { readonly [A in Action]?: Check } = {
  create: all(
    fields({
      ...SHARED,
      name: text,
      flavor: text,
      image: text,
      zone: optional(text),
      networks: optional(listOf(text)),
      addressing: optional(listOf(fields({ ...ADDRESS, public: optional(oneOf('none', 'auto', 'floating', 'reserved')) }))),
      publicAddress: optional(oneOf('none', 'auto')),
      keyPair: optional(text),
      securityGroups: optional(listOf(text)),
      serverGroup: optional(text),
      hostname: optional(text),
      rootDiskGiB: optional(wholeGiB),
      volumes: optional(listOf(fields({ sizeGiB: wholeGiB, type: optional(text), name: optional(text) }))),
      userData: optional(secretText),
      userScript: optional(text),
    }),
    alternatives(['networks', 'addressing'], false),
    alternatives(['publicAddress', 'addressing'], false),
  ),
  delete: fields({ volumes: optional(listOf(text)) }),
  rename: fields({ name: text }),
  stop: fields({ require: optional(oneOf('graceful')) }),
  reboot: fields({ kind: optional(oneOf('soft', 'hard')) }),
  rebuild: fields({
    ...SHARED,
    image: optional(text),
    name: optional(text),
    hostname: optional(text),
    keyPair: optional(nullable(text)),
    userData: optional(nullable(secretText)),
  }),
  resize: fields({ flavor: text, confirm: optional(confirm) }),
  lock: fields({ reason: optional(text) }),
  rescue: fields({ image: optional(text), password: SHARED.password }),
  unshelve: fields({ zone: optional(text) }),
  createImage: fields({ name: text, labels: SHARED.labels }),
  console: fields({ kind: optional(oneOf(...CONSOLE_KINDS)) }),
  attachVolume: fields({ volume: text, device: optional(text), deleteOnTermination: optional(flag) }),
  detachVolume: fields({ volume: text }),
  attachPort: all(
    fields({ port: optional(text), network: optional(text), address: optional(text) }),
    alternatives(['port', 'network'], true),
    alternatives(['port', 'address'], false),
  ),
  detachPort: fields({ port: text }),
  attachFloatingIp: fields({ floatingIp: text, port: optional(text), fixedAddress: optional(text) }),
  detachFloatingIp: fields({ floatingIp: text }),
  attachSecurityGroup: SECURITY_GROUP,
  detachSecurityGroup: SECURITY_GROUP,
  attachServerGroup: fields({ serverGroup: text }),
  createVolume: all(
    fields({
      name: optional(text),
      sizeGiB: optional(wholeGiB),
      type: optional(text),
      zone: optional(text),
      image: optional(text),
      snapshot: optional(text),
      volume: optional(text),
      description: optional(text),
      labels: SHARED.labels,
      server: optional(text),
    }),
    alternatives(['image', 'snapshot', 'volume'], false),
  ),
  deleteVolume: fields({ snapshots: optional(flag) }),
  extendVolume: fields({ sizeGiB: wholeGiB }),
  retypeVolume: fields({ type: text, migrate: optional(flag) }),
  snapshotVolume: fields({ name: text, description: optional(text), force: optional(flag) }),
  revertVolume: fields({ snapshot: text }),
  importImage: all(
    fields({
      name: text,
      url: optional(text),
      file: optional(fields({ path: text, sizeBytes: wholeNumber(' of bytes', 0), sha256: text })),
      diskFormat: optional(text),
      osType: optional(oneOf('linux', 'windows')),
      osDistribution: optional(text),
      osVersion: optional(text),
      architecture: optional(text),
      minDiskGiB: optional(wholeNumber(' of GiB', 0)),
      minMemoryMiB: optional(wholeNumber(' of MiB', 0)),
      firmware: optional(oneOf('bios', 'uefi')),
      secureBoot: optional(flag),
      machineType: optional(text),
      diskBus: optional(text),
      nicModel: optional(text),
      scsiModel: optional(text),
      guestAgent: optional(flag),
      sshKeyPolicy: optional(oneOf('allow', 'deny', 'required')),
      labels: SHARED.labels,
    }),
    alternatives(['url', 'file'], true),
  ),
  createKeyPair: fields({ name: text, publicKey: optional(text), type: optional(oneOf('ssh', 'x509')) }),
  createPort: fields({ ...ADDRESS, network: text, name: optional(text), securityGroups: optional(listOf(text)) }),
  createFloatingIp: fields({ network: optional(text), description: optional(text) }),
  createSecurityGroup: fields({ name: text, description: optional(text), rules: optional(listOf(securityRule)) }),
  createSecurityGroupRule: fields({ rule: securityRule }),
  deleteSecurityGroupRule: fields({ rule: text }),
  createServerGroup: fields({ name: text, policy: oneOf(...SERVER_GROUP_POLICIES) }),
};

const NOTHING = fields({});

/**
 * Checks what is wrong in itself, before anything is sent. Unknown options are refused, never dropped.
 * @throws CloudError `invalid_argument` naming the field, what was given and what is allowed
 */
export function validateRequest<A extends Action>(action: A, request: ActionRequest<A>): void {
  (CHECKS[action] ?? NOTHING)('request', request as unknown as JsonObject);
}
