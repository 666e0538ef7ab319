import type { SimClock } from './clock.ts';
import { ChangeRefused } from './cloud.ts';
import type { SimulatedCloud } from './cloud.ts';
import { ControlError, requireNumber, requireObject } from './control-input.ts';
import type { FaultBook } from './fault-book.ts';
import { parseFaultRule } from './fault-parser.ts';
import type { Ledger } from './ledger.ts';
import { WireFault } from './wire.ts';
import type { WireReply, WireRequest } from './wire.ts';
import { matchRoute } from './route-table.ts';
import type { Route } from './route-table.ts';

/** What the control API of one simulated cloud works on. */
export interface ControlTarget {
  readonly clock: SimClock;
  readonly ledger: Ledger;
  readonly faults: FaultBook;
  readonly cloud: SimulatedCloud;
}

type ControlHandler = (target: ControlTarget, request: WireRequest) => unknown;

const ROUTES: readonly Route<ControlHandler>[] = [
  { method: 'GET', pattern: '/_sim/requests', handler: ({ ledger }) => ledger.entries() },
  { method: 'DELETE', pattern: '/_sim/requests', handler: clearLedger },
  { method: 'GET', pattern: '/_sim/clock', handler: ({ clock }) => describeClock(clock) },
  { method: 'POST', pattern: '/_sim/clock', handler: changeClock },
  { method: 'GET', pattern: '/_sim/faults', handler: ({ faults }) => faults.list() },
  { method: 'POST', pattern: '/_sim/faults', handler: addFaults },
  { method: 'DELETE', pattern: '/_sim/faults', handler: clearFaults },
  {
    method: 'GET',
    pattern: '/_sim/release',
    handler: ({ faults }) => ({ held: faults.heldCount }),
  },
  {
    method: 'POST',
    pattern: '/_sim/release',
    handler: ({ faults }) => ({ released: faults.release() }),
  },
  { method: 'POST', pattern: '/_sim/change', handler: applyChange },
  { method: 'GET', pattern: '/_sim/state', handler: readState },
];

/** Answers a request to `/_sim`; bad input is a 400 with `{ error }` that names the field. */
export function handleControl(target: ControlTarget, request: WireRequest): WireReply {
  const match = matchRoute(ROUTES, request.method, request.path);
  if (match.kind === 'unknownPath') return { status: 404, body: { error: 'no such control path' } };
  if (match.kind === 'wrongMethod') {
    return {
      status: 405,
      headers: { allow: match.methods.join(', ') },
      body: { error: 'method not allowed' },
    };
  }
  try {
    const result = match.handler(target, request);
    return { status: 200, body: result ?? {} };
  } catch (error) {
    if (error instanceof WireFault) return error.reply;
    if (error instanceof ControlError || error instanceof ChangeRefused) {
      return { status: 400, body: { error: error.message } };
    }
    throw error;
  }
}

function clearLedger({ ledger }: ControlTarget): unknown {
  const cleared = ledger.entries().length;
  ledger.clear();
  return { cleared };
}

function describeClock(clock: SimClock): unknown {
  return { now: new Date(clock.now()).toISOString(), scale: clock.scale };
}

function changeClock({ clock }: ControlTarget, request: WireRequest): unknown {
  const input = requireObject(request.json(), 'body');
  const stray = Object.keys(input).find((key) => key !== 'advanceSeconds' && key !== 'scale');
  if (stray !== undefined) throw new ControlError(stray, 'is not known');
  const scale = input['scale'] === undefined ? undefined : requireNumber(input, 'scale', 0);
  const seconds = input['advanceSeconds'] === undefined ? 0 : requireNumber(input, 'advanceSeconds', 0);
  if (scale !== undefined) clock.setScale(scale);
  clock.advance(seconds);
  return describeClock(clock);
}

function addFaults({ faults }: ControlTarget, request: WireRequest): unknown {
  faults.add(parseFaultRule(request.json()));
  return faults.list();
}

function clearFaults({ faults }: ControlTarget): unknown {
  const cleared = faults.list().length;
  faults.clear();
  return { cleared };
}

function applyChange({ clock, cloud }: ControlTarget, request: WireRequest): unknown {
  const input = requireObject(request.json(), 'body');
  clock.settle();
  return { result: cloud.change(input) ?? null };
}

function readState({ clock, cloud }: ControlTarget): unknown {
  clock.settle();
  return cloud.state();
}
