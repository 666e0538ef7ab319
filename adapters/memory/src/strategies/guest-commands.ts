import type { Action, ActionRequest, Envelope, Fit, JsonObject, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { Command } from '../cloud/commands.ts';
import { COMMANDS } from '../cloud/commands.ts';
import type { MemoryFacts } from '../facts/memory-facts.ts';
import { machine, UNTOUCHED } from './claims.ts';
import { commandStep } from './command-plan.ts';
import { ignoredWarnings } from './ignored.ts';
import { effectsOf, fitsIn, requireServer } from './narrow.ts';

type Verb = Extract<
  Action & Command,
  'pause' | 'unpause' | 'shelve' | 'unshelve' | 'lock' | 'unlock' | 'rescue' | 'unrescue' | 'createImage' | 'console'
>;

/** One verb that is one command to one server. */
interface Entry<V extends Verb> {
  readonly title: string;
  readonly envelope: Envelope<V>;
  /** What of the envelope depends on the server. */
  readonly known?: (facts: MemoryFacts) => Parameters<typeof effectsOf>[2];
  readonly done?: (facts: MemoryFacts) => boolean;
  readonly input?: (request: ActionRequest<V>) => JsonObject;
  readonly ignored?: readonly string[];
  readonly also?: (request: ActionRequest<V>) => Fit;
}

const isIn =
  (status: string) =>
  (facts: MemoryFacts): boolean =>
    requireServer(facts).native.status === status;
const wasOn = (facts: MemoryFacts): boolean => requireServer(facts).power === 'on';
const KEPT = { ...UNTOUCHED, rootDisk: machine<'rootDisk'>('kept') };

function strategyOf<V extends Verb>(verb: V, { title, envelope, known, done, input, ignored = [], also }: Entry<V>): Strategy<V, MemoryFacts> {
  const { from } = COMMANDS[verb];
  const strategy: Strategy<V, MemoryFacts> = {
    id: `memory.${verb}`,
    action: verb,
    support: 'native',
    title,
    requires: [`status ${from.join(' or ')}`],
    envelope,
    fit: (facts, request) => (done?.(facts) === true ? FITS : allFit(also?.(request) ?? FITS, fitsCommand(verb, facts, from))),
    effects: (facts) => effectsOf(envelope, facts, known?.(facts)),
    warnings: (_, request): readonly Warning[] => ignoredWarnings(request, ignored),
    steps: (facts, request) => [commandStep(facts, verb, title, input?.(request) ?? {})],
  };
  return done === undefined ? strategy : { ...strategy, alreadyDone: done };
}

/** Only an unlock is taken of a server that is locked. */
function fitsCommand(verb: Verb, facts: MemoryFacts, from: readonly string[]): Fit {
  if (verb !== 'unlock') return fitsIn(facts, from);
  const { status } = requireServer(facts).native;
  return from.includes(status ?? '') ? FITS : doesNotFit(`the server is ${status ?? ''}`);
}

export const pause = strategyOf('pause', {
  title: 'hold the guest',
  envelope: { ...KEPT, powerState: machine('kept'), downtime: machine('untilStarted') },
  done: isIn('PAUSED'),
});

export const unpause = strategyOf('unpause', {
  title: 'let the guest go on',
  envelope: { ...KEPT, powerState: machine('kept') },
});

export const shelve = strategyOf('shelve', {
  title: 'shut the server down and free its place',
  envelope: {
    ...KEPT,
    powerState: machine('kept', 'stopped'),
    guestShutdown: machine('none', 'graceful'),
    downtime: machine('none', 'untilStarted'),
    capacity: machine('released'),
  },
  known: (facts) =>
    wasOn(facts)
      ? { powerState: { values: ['stopped'] }, guestShutdown: { values: ['graceful'] }, downtime: { values: ['untilStarted'] } }
      : { powerState: { values: ['kept'] }, guestShutdown: { values: ['none'] }, downtime: { values: ['none'] } },
  done: isIn('SHELVED'),
});

export const unshelve = strategyOf('unshelve', {
  title: 'find the server a place and start it',
  envelope: { ...KEPT, powerState: machine('running'), capacity: machine('reacquired') },
  ignored: ['zone'],
});

export const lock = strategyOf('lock', {
  title: 'lock the server',
  envelope: KEPT,
  done: (facts) => requireServer(facts).locked === true,
  ignored: ['reason'],
});

export const unlock = strategyOf('unlock', {
  title: 'unlock the server',
  envelope: KEPT,
  done: (facts) => requireServer(facts).locked === false,
});

export const rescue = strategyOf('rescue', {
  title: 'start the server from a rescue system',
  envelope: { ...KEPT, password: machine('kept'), powerState: machine('kept', 'running'), downtime: machine('restart') },
  known: (facts) => ({ powerState: { values: [wasOn(facts) ? 'kept' : 'running'] } }),
  input: ({ password = 'discard' }) => ({ password }),
  ignored: ['image'],
});

export const unrescue = strategyOf('unrescue', {
  title: 'start the server from its own disk again',
  envelope: { ...KEPT, powerState: machine('kept') },
});

export const createImage = strategyOf('createImage', {
  title: 'make an image of the root disk',
  envelope: { ...KEPT, powerState: machine('kept'), downtime: machine('none'), 'billing.storage': machine('starts') },
  input: ({ name, labels = {} }) => ({ name, labels }),
});

export const openConsole = strategyOf('console', {
  title: 'get a console link',
  envelope: { ...KEPT, powerState: machine('kept') },
  also: ({ kind = 'vnc' }) => (kind === 'vnc' ? FITS : doesNotFit(`the memory cloud has no ${kind} console`, 'kind vnc')),
});
