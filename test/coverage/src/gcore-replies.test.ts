import type { GcoreSimulatorSettings } from '@isobar/simulator';
import { startGcoreSimulator } from '@isobar/simulator';
import { beforeAll, describe, expect, it } from 'vitest';

import { readContractDocument } from './proof/contract-document.ts';
import type { WalkedReply } from './replies/gcore-walker.ts';
import { GcoreWalker } from './replies/gcore-walker.ts';
import { strictProblems } from './replies/published-keys.ts';
import { walkEdgeCenter } from './replies/walk-edgecenter.ts';
import { walkInstances } from './replies/walk-instances.ts';
import { walkResources } from './replies/walk-resources.ts';

const DOCUMENT = readContractDocument('gcore');
const OPERATIONS = DOCUMENT.map(({ operationId }) => operationId);

let described: readonly WalkedReply[];
let older: readonly WalkedReply[];

async function walk(
  settings: GcoreSimulatorSettings,
  ...walks: readonly ((walker: GcoreWalker) => Promise<void>)[]
): Promise<readonly WalkedReply[]> {
  const cloud = await startGcoreSimulator({ timeScale: 0, ...settings });
  const walker = new GcoreWalker(cloud, DOCUMENT);
  try {
    for (const each of walks) await each(walker);
  } finally {
    await cloud.close();
  }
  return walker.replies;
}

beforeAll(async () => {
  described = await walk({ replyShape: 'described', bareMetalServers: 1, gpuServers: 1 }, walkInstances, walkResources);
  older = await walk({ dialect: 'edgecenter' }, walkEdgeCenter);
});

const repliesOf = (replies: readonly WalkedReply[], name: string): readonly WalkedReply[] =>
  replies.filter(({ operation }) => operation.operationId === name);

describe('every reply of the simulated Gcore', () => {
  it.each(OPERATIONS)('%s is as documented', (name) => {
    const replies = repliesOf([...described, ...older], name);
    expect(replies).not.toHaveLength(0);
    for (const { operation, status, body } of replies) {
      expect(status, JSON.stringify(body)).toBeLessThan(300);
      expect(operation.replyProblems(status, body)).toEqual([]);
    }
  });

  it.each(OPERATIONS)('%s lets nothing out that a strict client requires', (name) => {
    expect(repliesOf(described, name).flatMap(({ body }) => strictProblems(name, body))).toEqual([]);
  });
});

describe('a strict client', () => {
  it.each([
    ['getTask', { id: '1', state: 'NEW', task_type: 'create_vm' }, ['task.user_id is missing']],
    [
      'listSshKeys',
      { count: 1, results: [{ fingerprint: '', id: '', name: '', public_key: '', state: 'ACTIVE' }] },
      ['sshKey.shared_in_project is missing'],
    ],
    ['createVolume', { tasks: ['1', '2'] }, ['not one task']],
    ['createVolume', {}, ['tasks.tasks is missing', 'not one task']],
  ])('of %s finds what is wrong', (name, body, problems) => {
    expect(strictProblems(name, body)).toEqual(problems);
  });
});
