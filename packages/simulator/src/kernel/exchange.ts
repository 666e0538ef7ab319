import type { ServerResponse } from 'node:http';
import type { ControlTarget } from './control.ts';
import type { FaultAction } from './fault.ts';
import { truncateReply, writeReply } from './reply-writer.ts';
import { WireFault } from './wire.ts';
import type { WireReply, WireRequest } from './wire.ts';

/** One request to a cloud, from its arrival in the ledger to its answer (or its injected fault). */
export async function runExchange(target: ControlTarget, request: WireRequest, response: ServerResponse): Promise<void> {
  target.clock.settle();
  const sequence = target.ledger.arrive(request);
  const fault = target.faults.take(request);
  if (fault !== undefined) target.ledger.markFault(sequence, fault.type);
  response.once('close', () => {
    const byFault = fault?.type === 'dropReply' || fault?.type === 'dropRequest';
    if (!response.writableEnded && !byFault) target.ledger.markClientGone(sequence);
  });
  const instead = await meetBefore(target, fault);
  if (instead === 'drop') return void response.destroy();
  const copy = fault?.type === 'duplicate' ? await meetFirstCopy(target, request) : undefined;
  const applied = instead ?? (await applyRequest(target, sequence, request));
  const reply = fault?.type === 'duplicate' && fault.answer === 'first' ? (copy ?? applied) : applied;
  const sent = await meetAfter(target, fault, reply);
  if (sent === 'drop') return void response.destroy();
  // A held reply whose client has gone is never sent: the ledger must not say that it was.
  if (response.destroyed) return;
  writeReply(response, sent);
  target.ledger.markReplied(sequence, sent.status);
}

/** The other arrival of a request that comes twice: a line of its own in the ledger. */
async function meetFirstCopy(target: ControlTarget, request: WireRequest): Promise<WireReply> {
  const sequence = target.ledger.arrive(request);
  const reply = await applyRequest(target, sequence, request);
  target.ledger.markStatus(sequence, reply.status);
  return reply;
}

async function meetBefore(target: ControlTarget, fault: FaultAction | undefined): Promise<WireReply | 'drop' | undefined> {
  if (fault === undefined) return undefined;
  switch (fault.type) {
    case 'dropRequest':
      return 'drop';
    case 'reply':
      return fault;
    case 'html':
      return fault.applied === true ? undefined : htmlPage(fault.status);
    case 'holdBefore':
      await target.faults.hold();
      target.clock.settle();
      break;
    case 'delay': {
      const { milliseconds } = fault;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      target.clock.settle();
      break;
    }
    case 'hold':
    case 'dropReply':
    case 'duplicate':
    case 'malformed':
      break;
  }
  return undefined;
}

async function meetAfter(target: ControlTarget, fault: FaultAction | undefined, reply: WireReply): Promise<WireReply | 'drop'> {
  if (fault?.type === 'dropReply') return 'drop';
  if (fault?.type === 'malformed') return truncateReply(reply);
  if (fault?.type === 'html') return htmlPage(fault.status);
  if (fault?.type === 'hold') await target.faults.hold();
  return reply;
}

async function applyRequest(target: ControlTarget, sequence: number, request: WireRequest): Promise<WireReply> {
  const reply = await answer(target, request);
  target.ledger.markApplied(sequence, reply);
  return reply;
}

async function answer({ cloud }: ControlTarget, request: WireRequest): Promise<WireReply> {
  try {
    return await cloud.handle(request);
  } catch (error) {
    if (error instanceof WireFault) return error.reply;
    // A defect of the simulator must look like none of the cloud's own answers.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 599, body: `the simulator failed: ${detail}` };
  }
}

function htmlPage(status: number): WireReply {
  return {
    status,
    headers: { 'content-type': 'text/html' },
    body: `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center><hr></body></html>`,
  };
}
