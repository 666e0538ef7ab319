import { readTextFile } from '../read-text-file.ts';
import { parseRule, required } from './parse-options.ts';
import type { Verb } from './verb.ts';

interface KeyPairOptions {
  readonly name?: string;
  readonly publicKeyFile?: string;
  readonly type?: string;
}

const NAME = { flags: '--name <name>', text: 'name' };

export const KEY_PAIR_VERBS: readonly Verb<KeyPairOptions>[] = [
  {
    verb: 'create',
    text: 'import a public key, or have the cloud make a pair',
    creates: true,
    options: [
      NAME,
      { flags: '--public-key-file <path>', text: 'public key to import; left out, the cloud makes a pair' },
      { flags: '--type <type>', text: 'ssh or x509' },
    ],
    wanted: ({ name, publicKeyFile, type }) => ({
      action: 'createKeyPair',
      request: {
        name: required('--name', name),
        publicKey: publicKeyFile === undefined ? undefined : readTextFile('--public-key-file', publicKeyFile).trim(),
        type,
      },
    }),
  },
  { verb: 'delete', text: 'delete a key pair', wanted: () => ({ action: 'deleteKeyPair', request: {} }) },
];

interface SecurityGroupOptions {
  readonly name?: string;
  readonly description?: string;
  readonly allow?: readonly string[];
}

const RULE_TEXT = 'what is allowed: in|out[4|6]:protocol[:ports[:cidr or group=<id>]], such as in:tcp:22:10.0.0.0/8';

export const SECURITY_GROUP_VERBS: readonly Verb<SecurityGroupOptions>[] = [
  {
    verb: 'create',
    text: 'create a security group',
    creates: true,
    options: [
      NAME,
      { flags: '--description <text>', text: 'description' },
      { flags: '--allow <rule>', text: `${RULE_TEXT}; may be repeated; left out, what the cloud itself puts in`, repeat: true },
    ],
    wanted: ({ name, description, allow }) => ({
      action: 'createSecurityGroup',
      request: { name: required('--name', name), description, rules: allow?.map(parseRule) },
    }),
  },
  { verb: 'delete', text: 'delete a security group', wanted: () => ({ action: 'deleteSecurityGroup', request: {} }) },
  {
    verb: 'add-rule',
    text: 'allow one thing more',
    positional: [['rule', RULE_TEXT]],
    wanted: (_, given) => ({ action: 'createSecurityGroupRule', request: { rule: parseRule(given[1] ?? '') } }),
  },
  {
    verb: 'remove-rule',
    text: 'allow one thing less',
    positional: [['rule', 'id of the rule']],
    wanted: (_, given) => ({ action: 'deleteSecurityGroupRule', request: { rule: given[1] ?? '' } }),
  },
];
