import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { SimClock } from './clock.ts';
import type { CloudState } from './cloud-state.ts';
import type { Change, SimulatedCloud } from './cloud.ts';
import { handleControl } from './control.ts';
import type { ControlTarget } from './control.ts';
import { runExchange } from './exchange.ts';
import { FaultBook } from './fault-book.ts';
import { Ledger } from './ledger.ts';
import { writeReply } from './reply-writer.ts';
import { readRequest } from './request-reader.ts';
import { WireFault } from './wire.ts';

export interface ServerSettings {
  readonly clock?: SimClock;
  /** 0 lets the system choose. */
  readonly port?: number;
  /** Virtual seconds that pass after every GET to the cloud: polling clients need not wait. */
  readonly autoAdvanceSeconds?: number;
}

/** A simulated cloud that listens on 127.0.0.1, with its control surfaces for use in one process. */
export interface RunningCloud {
  readonly origin: string;
  /** What the provider's own clients are pointed at. */
  readonly endpoint: string;
  readonly clock: SimClock;
  readonly ledger: Ledger;
  readonly faults: FaultBook;
  readonly cloud: SimulatedCloud;
  change(change: Change): unknown;
  /** What the account holds now, past the API. */
  state(): CloudState;
  close(): Promise<void>;
}

/** Starts a cloud on 127.0.0.1. Rejects if the port is taken. */
export async function startServer(cloud: SimulatedCloud, settings: ServerSettings = {}): Promise<RunningCloud> {
  const clock = settings.clock ?? new SimClock();
  const target = { clock, cloud, ledger: new Ledger(clock), faults: new FaultBook() };
  const server = createServer((message, response) => {
    void serve(target, settings.autoAdvanceSeconds ?? 0, message, response);
  });
  const origin = `http://127.0.0.1:${await listen(server, settings.port ?? 0)}`;
  cloud.bind(origin);
  return {
    ...target,
    origin,
    endpoint: `${origin}${cloud.endpointPath}`,
    change: (change) => {
      clock.settle();
      return cloud.change(change);
    },
    state: () => {
      clock.settle();
      return cloud.state();
    },
    close: () => closeServer(server, target.faults),
  };
}

async function serve(target: ControlTarget, autoAdvanceSeconds: number, message: IncomingMessage, response: ServerResponse): Promise<void> {
  // The clouds' wall time, which tests hand in; clients learn from it how far their own clock is off.
  response.setHeader('date', new Date(target.clock.wallNow()).toUTCString());
  try {
    const request = await readRequest(message);
    if (request.path === '/_sim' || request.path.startsWith('/_sim/')) {
      return writeReply(response, handleControl(target, request));
    }
    await runExchange(target, request, response);
    // After the answer, so that the first poll after a write still sees the old state.
    if (autoAdvanceSeconds > 0 && request.method === 'GET') target.clock.advance(autoAdvanceSeconds);
  } catch (error) {
    if (response.headersSent || response.destroyed) return void response.destroy();
    const detail = error instanceof Error ? error.message : String(error);
    const fault = { status: 599, body: `the simulator failed: ${detail}` };
    writeReply(response, error instanceof WireFault ? error.reply : fault);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no TCP port'));
      resolve(address.port);
    });
  });
}

function closeServer(server: Server, faults: FaultBook): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    // Held requests end by their sockets closing, not by their replies being sent.
    server.closeAllConnections();
    faults.release();
  });
}
