import type { Envelope, ResizeRequest, Server, StepSpec, Strategy } from '@isobar/core';
import { allFit } from '@isobar/core';

import type { Command } from '../cloud/commands.ts';
import type { MemoryFacts } from '../facts/memory-facts.ts';
import { machine, UNTOUCHED } from './claims.ts';
import { commandStep } from './command-plan.ts';
import { imageFits } from './image-fits.ts';
import { effectsOf, fitsIn, requireServer } from './narrow.ts';

const ENVELOPE: Envelope<'resize'> = {
  ...UNTOUCHED,
  rootDisk: machine('kept'),
  password: machine('kept'),
  placement: machine('kept', 'moved'),
  powerState: machine('kept'),
  downtime: machine('none', 'restart'),
  'billing.compute': machine('changed'),
  confirmation: machine('none', 'awaited', 'automatic'),
  undo: machine('byInverseAction', 'untilConfirmed'),
  guestShutdown: machine('none', 'graceful'),
  quotaPeak: machine('unchanged', 'higher'),
};

interface Phases {
  readonly id: string;
  readonly title: string;
  readonly command: Command;
  /** Who keeps the window to revert. */
  readonly window: 'cloud' | 'operation';
}

const TWO_PHASES: Phases = { id: 'memory.resize', title: 'resize, then confirm or revert', command: 'resize', window: 'cloud' };
const ONE_PHASE: Phases = { id: 'memory.resizeAtOnce', title: 'resize at once', command: 'resizeAtOnce', window: 'operation' };

/** A resize whose window to revert is kept by the cloud (two phases) or by the operation (one). */
function resizeStrategy(phases: Phases): Strategy<'resize', MemoryFacts> {
  return {
    id: phases.id,
    action: 'resize',
    support: 'native',
    title: phases.title,
    requires: ['status RUNNING or STOPPED', 'another flavor'],
    envelope: ENVELOPE,
    fit: (facts) => allFit(fitsIn(facts, ['RUNNING', 'STOPPED']), imageFits(facts)),
    alreadyDone: (facts) => requireServer(facts).flavor.id === facts.wantedFlavor?.id && requireServer(facts).native.status !== 'CONFIRM_WAIT',
    effects: (facts, request) => effectsOf(ENVELOPE, facts, effectsByPhase(phases, requireServer(facts), request)),
    steps: (facts, request) => steps(phases, facts, request),
  };
}

export const resizeInTwoPhases = resizeStrategy(TWO_PHASES);
export const resizeInOnePhase = resizeStrategy(ONE_PHASE);

function effectsByPhase(phases: Phases, server: Server, request: ResizeRequest): Parameters<typeof effectsOf<'resize'>>[2] {
  const manual = request.confirm === 'manual';
  const twice = phases.window === 'cloud';
  const running = server.power === 'on';
  return {
    confirmation: { values: [manual ? 'awaited' : twice ? 'automatic' : 'none'] },
    undo: { values: [manual && twice ? 'untilConfirmed' : 'byInverseAction'] },
    placement: { values: [twice ? 'moved' : 'kept'] },
    quotaPeak: { values: [twice ? 'higher' : 'unchanged'] },
    downtime: { values: [running ? 'restart' : 'none'] },
    guestShutdown: { values: [running ? 'graceful' : 'none'] },
  };
}

function steps(phases: Phases, facts: MemoryFacts, request: ResizeRequest): readonly StepSpec[] {
  const server = requireServer(facts);
  const change = { fromFlavor: server.flavor.id ?? '', toFlavor: facts.wantedFlavor?.id ?? request.flavor };
  const resize = commandStep(facts, phases.command, 'resize', { flavorId: change.toFlavor, fromFlavorId: change.fromFlavor });
  if (request.confirm === 'manual') {
    const input = { serverId: server.id, flavorId: change.toFlavor, window: phases.window };
    const title = 'wait for confirm or revert';
    const wait: StepSpec = {
      id: 'window',
      kind: 'memory.window',
      title,
      input,
      writes: false,
      checks: [],
      awaitsConfirmation: { ...change, window: phases.window },
    };
    return [resize, wait];
  }
  if (phases.window === 'operation') return [resize];
  const confirm = { ...commandStep(facts, 'confirmResize', 'confirm the resize of'), checks: ['id', 'image', 'key'], pointOfNoReturn: true } as const;
  return [resize, confirm];
}
