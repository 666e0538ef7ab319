import type { DefineCommand } from '../run-command.ts';
import type { ResourceCommand } from './resource-names.ts';
import { RESOURCES } from './resource-names.ts';

/** A word after `isobar`: what the help says of it. The rest is loaded when the word is used. */
interface CommandEntry {
  readonly text: string;
  readonly load: () => Promise<DefineCommand>;
}

const resourceEntry = (name: ResourceCommand): CommandEntry => ({
  text: `${name.replaceAll('-', ' ')}s of all clouds`,
  load: async () => (await import('./resource-commands.ts')).RESOURCE_COMMANDS[name],
});

/** Every command in the order of the help. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  ...Object.fromEntries(RESOURCES.map((name) => [name, resourceEntry(name)])),
  operation: {
    text: 'operations of this and earlier commands',
    load: async () => (await import('./operation-command.ts')).defineOperation,
  },
  compare: {
    text: 'flavors and servers of all clouds beside each other: fit, cost and why',
    load: async () => (await import('./compare-command.ts')).defineCompare,
  },
  prices: {
    text: 'prices of all clouds, price books and reference rates',
    load: async () => (await import('./prices-command.ts')).definePrices,
  },
  cloud: {
    text: 'the clouds of the configuration',
    load: async () => (await import('./cloud-command.ts')).defineCloud,
  },
  native: {
    text: 'send one request in the provider’s own words, signed in and redacted',
    load: async () => (await import('./native-command.ts')).defineNative,
  },
  capabilities: {
    text: 'provider × action: support, worst-case effects and their evidence',
    load: async () => (await import('./capabilities-command.ts')).defineCapabilities,
  },
  probe: {
    text: 'look how a cloud really answers',
    load: async () => (await import('./probe-command.ts')).defineProbe,
  },
  init: {
    text: 'find clouds.yaml and write isobar.yaml',
    load: async () => (await import('./init-command.ts')).defineInit,
  },
  doctor: {
    text: 'look at this installation, its configuration, its state and its clouds',
    load: async () => (await import('./doctor-command.ts')).defineDoctor,
  },
  simulate: {
    text: 'run simulated clouds on 127.0.0.1 until ended; prints one JSON line when ready',
    load: async () => (await import('./simulate-command.ts')).defineSimulate,
  },
  serve: {
    text: 'one REST API over all clouds, with durable operations, roles and an audit record',
    load: async () => (await import('./serve-command.ts')).defineServe,
  },
  token: {
    text: 'tokens of a gateway: who may come in',
    load: async () => (await import('./token-command.ts')).defineToken,
  },
  audit: {
    text: 'the audit record of a gateway: who did what',
    load: async () => (await import('./audit-command.ts')).defineAudit,
  },
  database: {
    text: 'what a gateway keeps: backup, restore, mark-restored, roll-back',
    load: async () => (await import('./database-command.ts')).defineDatabase,
  },
  demo: {
    text: 'show the main job on three simulated clouds',
    load: async () => (await import('./demo-command.ts')).defineDemo,
  },
};
