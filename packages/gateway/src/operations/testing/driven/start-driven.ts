import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { CloudError } from '@isobar/core';
import type { Operation } from '@isobar/core';

import type { DrivenAnswer, DrivenSettings, Told } from './driven-settings.ts';

const PROGRAM = fileURLToPath(new URL('driven-process.ts', import.meta.url));
const KILL_POINTS = fileURLToPath(new URL('kill-points.mjs', import.meta.url));

/** Where the process ends: at a point that `kill-points.mjs` names, or some time after it was started. */
export type Kill = { readonly point: string } | { readonly afterMilliseconds: number };

/** A process of the gateway of its own, without its REST surface. */
export interface Driven {
  readonly processId: number;
  /** Points that were passed, where no kill was asked for and `arm` was called. */
  readonly points: readonly string[];
  /** Begins to count points. */
  arm(): void;
  start(ref: string, action: string, request: object, accept?: readonly string[], preserve?: readonly string[]): Promise<Operation>;
  get(id: string): Promise<Operation>;
  wait(id: string, milliseconds: number): Promise<Operation>;
  all(): Promise<readonly Operation[]>;
  answer(id: string, choice: string, values: Readonly<Record<string, string>>): Promise<Operation>;
  cancel(id: string): Promise<Operation>;
  told(id: string): Promise<Told>;
  /** Resolves when no workflow is left to be run. */
  settled(): Promise<void>;
  drain(): Promise<void>;
  kill(): Promise<void>;
  /** Resolves with what ended it. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  /** What it wrote on stderr. */
  said(): string;
}

/** Starts the process and resolves when it works. @throws CloudError `unavailable` where it ends before that */
export async function startDriven(settings: DrivenSettings, kill?: Kill): Promise<Driven & { readonly wasHit: () => boolean }> {
  const marker = join(settings.folder, `killed-${Math.random().toString(36).slice(2)}`);
  const child = fork(PROGRAM, [], {
    execArgv: ['--conditions=@isobar/source', '--no-warnings', '--import', KILL_POINTS],
    env: { ...process.env, ISOBAR_DRIVEN: JSON.stringify(settings), ISOBAR_KILL: JSON.stringify(kill === undefined ? {} : { ...kill, marker }) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (kill !== undefined && 'afterMilliseconds' in kill) setTimeout(() => child.kill('SIGKILL'), kill.afterMilliseconds).unref();
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const points: string[] = [];
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const ready = Promise.withResolvers<void>();
  const ended = once(child, 'exit').then(([code, signal]: (NodeJS.Signals | number | null)[]) => signal ?? code ?? null);
  void ended.then(() => {
    const gone = new CloudError('unavailable', `the process ended: ${said}`);
    ready.reject(gone);
    for (const { reject } of waiting.values()) reject(gone);
  });
  child.on('message', (message: DrivenAnswer | { readonly point: string } | 'ready') => {
    if (message === 'ready') return ready.resolve();
    if ('point' in message) return void points.push(message.point);
    const asked = waiting.get(message.number);
    waiting.delete(message.number);
    if ('value' in message) return asked?.resolve(message.value);
    asked?.reject(new CloudError(message.error.code as 'internal', message.error.message));
  });
  let number = 0;
  const call = <Value>(method: string, ...words: readonly unknown[]): Promise<Value> => {
    number += 1;
    const asked = Promise.withResolvers<unknown>();
    waiting.set(number, asked);
    child.send({ number, method, words }, (error) => {
      if (error !== null) asked.reject(new CloudError('unavailable', `the process ended: ${said}`));
    });
    return asked.promise as Promise<Value>;
  };
  await ready.promise;
  return {
    processId: child.pid ?? 0,
    points,
    arm: () => void child.send('arm'),
    start: (...words) => call('start', ...words),
    get: (id) => call('get', id),
    wait: (id, milliseconds) => call('wait', id, milliseconds),
    all: () => call('all'),
    answer: (...words) => call('answer', ...words),
    cancel: (id) => call('cancel', id),
    told: (id) => call('told', id),
    settled: () => call('settled'),
    drain: async () => {
      await call('drain');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
    said: () => said,
    wasHit: () => kill !== undefined && 'point' in kill && existsSync(marker) && readFileSync(marker, 'utf8') === kill.point,
  };
}
