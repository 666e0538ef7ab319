import type { Mutant } from './mutant.ts';
import { withEachServer, withStep, withStrategy } from './mutate.ts';

const family = 'state';

export const STATE_MUTANTS: readonly Mutant[] = [
  {
    name: 'collapses a stopped server to unknown',
    family,
    test: 'shows a stopped server as stopped',
    assertion: 'a stopped server has the phase stopped',
    wrap: (adapter) => withEachServer(adapter, (server) => (server.phase === 'stopped' ? { ...server, phase: 'unknown' } : server)),
  },
  {
    name: 'calls a resize that waits for its user running',
    family,
    test: 'shows a resize that waits exactly where the cloud keeps the window',
    assertion: 'awaitingResizeConfirmation shows exactly where the cloud says so',
    wrap: (adapter) =>
      withEachServer(adapter, (server) => (server.activity === 'awaitingResizeConfirmation' ? { ...server, activity: null } : server)),
  },
  {
    name: 'never tells what is going on',
    family,
    test: 'shows what is going on while a server is resized',
    assertion: 'a server that is being resized shows an activity',
    wrap: (adapter) => withEachServer(adapter, (server) => ({ ...server, activity: null })),
  },
  {
    name: 'calls a server stopped as soon as it is told to stop',
    family,
    test: 'does not call a server stopped while it is stopping',
    assertion: 'a server that is still stopping is not stopped',
    wrap: (adapter) =>
      withEachServer(adapter, (server) => (server.activity === 'stopping' ? { ...server, phase: 'stopped', activity: null } : server)),
  },
  {
    name: 'starts a server that runs',
    family,
    test: 'succeeds without a write where a server already is as asked',
    assertion: 'start where it is already so succeeds',
    wrap: (adapter) => withStrategy(adapter, 'start', () => ({ alreadyDone: () => false })),
  },
  {
    name: 'throws the text of a fault away',
    family,
    test: 'keeps the text of a fault',
    assertion: 'a fault keeps its text',
    wrap: (adapter) => withEachServer(adapter, (server) => (server.fault === null ? server : { ...server, fault: { ...server.fault, message: '' } })),
  },
  {
    name: 'forgets which flavor a revert would bring back',
    family,
    test: 'shows a resize that waits exactly where the cloud keeps the window',
    assertion: 'a resize that waits names the flavor that a revert brings back',
    wrap: (adapter) =>
      withEachServer(adapter, (server) =>
        server.resizeConfirmation === null ? server : { ...server, resizeConfirmation: { origin: 'resize', revertsTo: server.flavor.id } },
      ),
  },
  {
    name: 'ends a stop in a fault that is not there',
    family,
    test: 'does not call a server stopped while it is stopping',
    assertion: 'a watched operation ends well',
    wrap: (adapter) =>
      withStep(adapter, 'memory.stop', () => ({
        observe: async () => ({
          state: 'failed',
          error: { code: 'internal', message: 'it is not stopped yet', outcome: 'unknown', retryable: false },
        }),
      })),
  },
];
