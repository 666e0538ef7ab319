import { resolve } from 'node:path';

import { CloudError } from '@isobar/core';
import type { Environment } from '@isobar/sdk';
import { nearest, resolveReference } from '@isobar/sdk';
import { z } from 'zod';

const port = z.int().min(0).max(65_535);
const seconds = z.number().positive().max(86_400);

const tlsSchema = z.strictObject({ certificateFile: z.string().min(1), keyFile: z.string().min(1) });

const issuerSchema = z.strictObject({
  issuer: z.url(),
  audience: z.string().min(1),
  /** Claim with the groups of a subject. */
  groupsClaim: z.string().min(1).optional(),
});

const queueSchema = z.strictObject({
  /** Operations that run on one cloud at once, over all workers. */
  concurrency: z.int().min(1).max(1000).optional(),
  /** Operations that begin on one cloud in a minute, over all workers. */
  perMinute: z.int().min(1).max(100_000).optional(),
});

const inventorySchema = z.strictObject({
  /** How often servers are read, where the quota of the cloud allows it. */
  serverSeconds: seconds.optional(),
  /** How often kinds are read that change seldom, such as flavors. */
  seldomSeconds: seconds.optional(),
  /** Share of the cloud's quota of requests that reading may take. */
  quotaShare: z.number().positive().max(1).optional(),
});

/** What stands under `gateway:` of isobar.yaml. Relative paths begin where the file is. */
const gatewaySchema = z.strictObject({
  host: z.string().min(1).optional(),
  port: port.optional(),
  /** `postgres://…`, or a reference to it; left out: the embedded database. */
  database: z.string().min(1).optional(),
  tls: tlsSchema.optional(),
  /** Serve other machines without TLS: for a proxy in front that has it. */
  insecureHttp: z.boolean().optional(),
  /** Names under which the gateway is asked, beside its address. */
  hostNames: z.array(z.string().min(1)).optional(),
  /** Origins whose pages may ask; none by default. */
  origins: z.array(z.url()).optional(),
  /** Reference to 32 bytes in base64 that seal secrets; left out: a file of the state folder. */
  sealingKey: z.string().min(1).optional(),
  issuers: z.array(issuerSchema).max(20).optional(),
  /** Subjects that may do everything, such as `group:<issuer>#<group>`; no first token is made then. */
  administrators: z
    .array(z.string().regex(/^(user|group):https?:\/\/[^#\s]+#.+$/, 'must be user:<issuer>#<sub> or group:<issuer>#<group>'))
    .max(100)
    .optional(),
  queues: z.record(z.string(), queueSchema).optional(),
  inventory: z.record(z.string(), inventorySchema).optional(),
  /** Hosts and networks (CIDR) that URLs given by users may lead to, beside public addresses. */
  egressAllow: z.array(z.string().min(1)).optional(),
  /** Hosts that images may be imported from; left out: every public one. */
  imageHosts: z.array(z.string().min(1)).optional(),
  requestsPerMinute: z.int().min(1).optional(),
  uploadGiB: z.number().positive().max(10_000).optional(),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  /** Check each answer against the document: for those who change Isobar. */
  validateAnswers: z.boolean().optional(),
  drainSeconds: seconds.optional(),
});

export type GatewaySection = z.output<typeof gatewaySchema>;

/** What `isobar serve` runs with: its options over `gateway:` of the configuration over these defaults. */
export interface GatewaySettings extends GatewaySection {
  readonly host: string;
  readonly port: number;
  /** null for the embedded database. */
  readonly databaseUrl: string | null;
  /** Absolute: the embedded database, the key that seals secrets, uploads. */
  readonly stateFolder: string;
  readonly logLevel: NonNullable<GatewaySection['logLevel']>;
  readonly drainSeconds: number;
}

export interface SettingsSource {
  /** `gateway:` of the configuration. */
  readonly section: unknown;
  /** What was given on the command line; undefined members were not. */
  readonly given: { readonly [Name in keyof GatewaySection]?: GatewaySection[Name] | undefined };
  readonly stateFolder: string;
  /** Folder that relative paths begin in. */
  readonly folder: string;
  readonly environment: Environment;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** @throws CloudError `invalid_argument` naming the setting, what was given and what is allowed */
export function readSettings({ section, given, stateFolder, folder, environment }: SettingsSource): GatewaySettings {
  const own = parse('gateway', section ?? {});
  const typed = parse('', Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
  const { database, tls, sealingKey, ...rest } = { ...own, ...typed };
  const settings: GatewaySettings = {
    ...rest,
    host: rest.host ?? '127.0.0.1',
    port: rest.port ?? 8080,
    logLevel: rest.logLevel ?? 'info',
    drainSeconds: rest.drainSeconds ?? 30,
    databaseUrl: database === undefined ? null : databaseUrl(database, environment),
    stateFolder,
    ...(tls === undefined ? {} : { tls: { certificateFile: resolve(folder, tls.certificateFile), keyFile: resolve(folder, tls.keyFile) } }),
    ...(sealingKey === undefined ? {} : { sealingKey: resolveReference('gateway.sealingKey', sealingKey, environment).value }),
  };
  requireSafeAddress(settings);
  return settings;
}

function databaseUrl(text: string, environment: Environment): string {
  const { value } = resolveReference('database', text, environment);
  if (/^postgres(ql)?:\/\//.test(value)) return value;
  // What was given may hold a password.
  throw wrong('database', undefined, 'postgres://… or a reference to it (env:NAME, file:PATH, command:LINE)');
}

/** Tokens are not sent over a network that others can read. */
function requireSafeAddress({ host, tls, insecureHttp }: GatewaySettings): void {
  if (LOOPBACK.has(host) || tls !== undefined || insecureHttp === true) return;
  throw wrong('host', host, '127.0.0.1, ::1 or localhost without TLS; or gateway.tls; or gateway.insecureHttp for a proxy that has TLS');
}

function parse(name: string, value: unknown): GatewaySection {
  const parsed = gatewaySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = [...(name === '' ? [] : [name]), ...(issue?.path ?? [])].map(String).join('.');
  if (issue?.code !== 'unrecognized_keys') throw wrong(path, undefined, issue?.message ?? '');
  const [key = ''] = issue.keys;
  const guess = nearest(key, Object.keys(gatewaySchema.shape));
  throw new CloudError(
    'invalid_argument',
    `unknown key ${[path, key].filter((part) => part !== '').join('.')}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
    {
      field: [path, key].filter((part) => part !== '').join('.'),
      outcome: 'not_applied',
    },
  );
}

function wrong(field: string, given: string | undefined, allowed: string): CloudError {
  const told = given === undefined ? '' : `got ${given}, `;
  return new CloudError('invalid_argument', `${field}: ${told}allowed is ${allowed}`, {
    field,
    ...(given === undefined ? {} : { given }),
    allowed,
    outcome: 'not_applied',
  });
}
