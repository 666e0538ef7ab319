import type { Envelope, Strategy } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { MemoryFacts } from '../facts/memory-facts.ts';
import { machine, UNTOUCHED } from './claims.ts';
import { commandStep } from './command-plan.ts';
import { effectsOf, fitsIn, requireServer } from './narrow.ts';

const CONFIRM: Envelope<'confirmResize'> = {
  ...UNTOUCHED,
  rootDisk: machine('kept'),
  undo: machine('byInverseAction'),
  capacity: machine('held'),
  powerState: machine('kept'),
};

export const confirmInCloud: Strategy<'confirmResize', MemoryFacts> = {
  id: 'memory.confirmResize',
  action: 'confirmResize',
  support: 'native',
  title: 'confirm the resize',
  requires: ['status CONFIRM_WAIT'],
  envelope: CONFIRM,
  fit: (facts) => fitsIn(facts, ['CONFIRM_WAIT']),
  effects: (facts) => effectsOf(CONFIRM, facts),
  steps: (facts) => [{ ...commandStep(facts, 'confirmResize', 'confirm the resize of'), pointOfNoReturn: true }],
};

/** Where the cloud resized at once only our own operation waits, so there is nothing to send. */
export const confirmInOperation: Strategy<'confirmResize', MemoryFacts> = {
  id: 'memory.closeWindow',
  action: 'confirmResize',
  support: 'emulated',
  title: 'end the waiting resize operation; nothing is sent',
  requires: ['a resize with confirm manual that still waits'],
  envelope: CONFIRM,
  fit: needsWindow,
  effects: (facts) => effectsOf(CONFIRM, facts),
  steps: () => [],
};

const REVERT_IN_CLOUD: Envelope<'revertResize'> = {
  ...UNTOUCHED,
  rootDisk: machine('rolledBack'),
  writesSinceResize: machine('lost'),
  powerState: machine('kept'),
  downtime: machine('none', 'restart'),
  'billing.compute': machine('changed'),
};

export const revertInCloud: Strategy<'revertResize', MemoryFacts> = {
  id: 'memory.revertResize',
  action: 'revertResize',
  support: 'native',
  title: 'go back to the flavor and the disk from before the resize',
  requires: ['status CONFIRM_WAIT'],
  envelope: REVERT_IN_CLOUD,
  fit: (facts) => fitsIn(facts, ['CONFIRM_WAIT']),
  effects: (facts) => effectsOf(REVERT_IN_CLOUD, facts, { downtime: downtimeOf(facts) }),
  steps: (facts) => [{ ...commandStep(facts, 'revertResize', 'revert the resize of'), pointOfNoReturn: true }],
};

const INVERSE_RESIZE: Envelope<'revertResize'> = {
  ...REVERT_IN_CLOUD,
  rootDisk: machine('kept'),
  writesSinceResize: machine('kept'),
};

export const revertByInverseResize: Strategy<'revertResize', MemoryFacts> = {
  id: 'memory.inverseResize',
  action: 'revertResize',
  support: 'emulated',
  title: 'resize back to the flavor from before',
  requires: ['a resize with confirm manual that still waits', 'status RUNNING or STOPPED'],
  envelope: INVERSE_RESIZE,
  fit: (facts) => allFit(needsWindow(facts), fitsIn(facts, ['RUNNING', 'STOPPED'])),
  effects: (facts) => effectsOf(INVERSE_RESIZE, facts, { downtime: downtimeOf(facts) }),
  steps: (facts) => [
    commandStep(facts, 'resizeAtOnce', 'resize back', {
      flavorId: facts.awaitingResize?.fromFlavor ?? '',
      fromFlavorId: facts.awaitingResize?.toFlavor ?? '',
    }),
  ],
};

function needsWindow(facts: MemoryFacts): ReturnType<typeof doesNotFit> {
  if (facts.awaitingResize === null) return doesNotFit('no resize of ours waits for this server');
  const { toFlavor } = facts.awaitingResize;
  return requireServer(facts).flavor.id === toFlavor ? FITS : doesNotFit(`the server no longer has the flavor ${toFlavor}`);
}

function downtimeOf(facts: MemoryFacts): { readonly values: readonly ('none' | 'restart')[] } {
  return { values: [requireServer(facts).power === 'on' ? 'restart' : 'none'] };
}
