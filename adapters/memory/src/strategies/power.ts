import type { Envelope, Strategy } from '@isobar/core';
import { doesNotFit } from '@isobar/core';

import type { MemoryFacts } from '../facts/memory-facts.ts';
import { machine, UNTOUCHED } from './claims.ts';
import { commandStep } from './command-plan.ts';
import { ignoredWarnings } from './ignored.ts';
import { effectsOf, fitsIn, requireServer } from './narrow.ts';

const START: Envelope<'start'> = {
  ...UNTOUCHED,
  rootDisk: machine('kept'),
  powerState: machine('running'),
  'billing.compute': machine('unchanged'),
};

export const start: Strategy<'start', MemoryFacts> = {
  id: 'memory.start',
  action: 'start',
  support: 'native',
  title: 'start the server',
  requires: ['status STOPPED'],
  envelope: START,
  fit: (facts) => (requireServer(facts).phase === 'running' ? fitsIn(facts, ['RUNNING']) : fitsIn(facts, ['STOPPED'])),
  alreadyDone: (facts) => requireServer(facts).native.status === 'RUNNING',
  effects: (facts) => effectsOf(START, facts),
  steps: (facts) => [commandStep(facts, 'start', 'start')],
};

const STOP: Envelope<'stop'> = {
  ...UNTOUCHED,
  rootDisk: machine('kept'),
  powerState: machine('stopped'),
  guestShutdown: machine('graceful'),
  downtime: machine('untilStarted'),
  'billing.compute': machine('unchanged'),
  capacity: machine('held'),
};

export const stop: Strategy<'stop', MemoryFacts> = {
  id: 'memory.stop',
  action: 'stop',
  support: 'native',
  title: 'shut the guest down and stop the server',
  requires: ['status RUNNING'],
  envelope: STOP,
  fit: (facts) => fitsIn(facts, ['RUNNING', 'STOPPED']),
  alreadyDone: (facts) => requireServer(facts).native.status === 'STOPPED',
  effects: (facts) => effectsOf(STOP, facts),
  steps: (facts) => [commandStep(facts, 'stop', 'stop')],
};

const REBOOT: Envelope<'reboot'> = {
  ...UNTOUCHED,
  rootDisk: machine('kept'),
  powerState: machine('running'),
  guestShutdown: machine('graceful'),
  downtime: machine('restart'),
};

export const reboot: Strategy<'reboot', MemoryFacts> = {
  id: 'memory.reboot',
  action: 'reboot',
  support: 'native',
  title: 'restart the guest',
  requires: ['status RUNNING'],
  envelope: REBOOT,
  fit: (facts, request) =>
    request.kind === 'hard' ? doesNotFit('the memory cloud only restarts the guest softly', 'reboot with kind soft') : fitsIn(facts, ['RUNNING']),
  effects: (facts) => effectsOf(REBOOT, facts),
  steps: (facts) => [commandStep(facts, 'reboot', 'restart')],
};

const RENAME: Envelope<'rename'> = {
  ...UNTOUCHED,
  rootDisk: machine('kept'),
  name: machine('changed'),
  downtime: machine('none'),
};

export const rename: Strategy<'rename', MemoryFacts> = {
  id: 'memory.rename',
  action: 'rename',
  support: 'native',
  title: 'give the server another name',
  requires: ['not locked'],
  envelope: RENAME,
  fit: (facts) => fitsIn(facts, ['RUNNING', 'STOPPED', 'CONFIRM_WAIT', 'FAILED']),
  alreadyDone: (facts, request) => requireServer(facts).name === request.name,
  effects: (facts) => effectsOf(RENAME, facts),
  steps: (facts, request) => [commandStep(facts, 'rename', 'rename', { name: request.name })],
};

const DELETE: Envelope<'delete'> = {
  identity: machine('lost'),
  rootDisk: machine('lost'),
  dataVolumes: { ...machine<'dataVolumes'>('none', 'detached'), detail: 'data volumes stay and cost money' },
  'addresses.private': machine('lost'),
  'addresses.public': machine('none'),
  'addresses.floating': machine('none', 'lost'),
  powerState: machine('absent'),
  downtime: machine('forGood'),
  undo: machine('impossible'),
  'billing.compute': machine('stops'),
  capacity: machine('released'),
};

export const deleteServer: Strategy<'delete', MemoryFacts> = {
  id: 'memory.delete',
  action: 'delete',
  support: 'native',
  title: 'delete the server with its root disk',
  requires: ['not locked'],
  envelope: DELETE,
  fit: (facts) => fitsIn(facts, ['RUNNING', 'STOPPED', 'CONFIRM_WAIT', 'FAILED']),
  effects: (facts) => effectsOf(DELETE, facts),
  warnings: (_, request) => ignoredWarnings(request, ['volumes']),
  steps: (facts) => [{ ...commandStep(facts, 'delete', 'delete'), pointOfNoReturn: true }],
};
