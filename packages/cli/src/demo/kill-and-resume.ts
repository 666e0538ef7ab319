import { spawn } from 'node:child_process';

import type { Operation, Plan, Server } from '@isobar/core';

import { operationSummary } from '../operation-view.ts';
import { showProgress } from '../progress.ts';
import type { DemoStage } from './demo-stage.ts';

/** Gcore's call that creates a server. */
const CREATE = /^\/cloud\/v2\/instances\/\d+\/\d+$/;

/**
 * The worst second: the old server is gone, the create has reached the cloud, its reply has not arrived,
 * and the process is killed. Another process resumes.
 */
export async function killAndResume(stage: DemoStage, plan: Plan, before: Server): Promise<void> {
  const { terminal, gcore, isobar, signal } = stage;
  stage.title('6. Killed at the worst second, finished by another process');
  await gcore.forgetRequests();
  await gcore.holdReply('POST', CREATE.source);
  const accept = [...plan.accept.inherent, ...plan.accept.surprising].join(',');
  const words = [
    'server',
    'rebuild',
    before.ref,
    '--image',
    JSON.stringify(plan.request['image']).slice(1, -1),
    '--preserve',
    'addresses',
    '--accept',
    accept,
  ];
  terminal.out(`$ isobar ${words.join(' ')}`);
  // Another process, started as this one was: from sources or from a bundle.
  const program = [...process.execArgv, process.argv[1] ?? ''];
  const child = spawn(process.execPath, [...program, '--config', stage.config, '--state-dir', stage.stateDir, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => terminal.out(text.trimEnd().replaceAll(/^/gm, '  | ')));
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  await gcore.arrived('POST', CREATE, signal);
  child.kill('SIGKILL');
  await exited;
  terminal.out(`  ✗ process ${child.pid ?? ''} killed: the old server is gone, the create was sent, its reply was lost`);
  const operation = await resume(stage);
  const creates = (await gcore.requests()).filter((line) => line.method === 'POST' && CREATE.test(line.path)).length;
  const after = await isobar.servers.get(operation.result.ref ?? '', { signal });
  terminal.out(`\nserver     ${before.id} -> ${after.id}`);
  terminal.out(`addresses  ${addresses(before)} -> ${addresses(after)}`);
  terminal.out(`creates in the cloud’s own ledger: ${creates}`);
  if (creates !== 1 || addresses(before) !== addresses(after)) throw new Error('the demo did not keep its promise');
}

async function resume(stage: DemoStage): Promise<Operation> {
  const { isobar, terminal, signal } = stage;
  const open = (await isobar.operations.list()).find((operation) => operation.state === 'running');
  if (open === undefined) throw new Error('the killed operation is not in the journal');
  terminal.out(`$ isobar operation wait ${open.id}`);
  const handle = await isobar.operations.wait(open.id, {
    signal,
    onEvent: showProgress({ ...terminal, note: (text) => terminal.out(`  | ${text}`) }),
  });
  const operation = await handle.wait({ signal });
  terminal.out(operationSummary(operation));
  if (operation.state !== 'succeeded') throw new Error(`the resumed operation ended ${operation.state}`);
  return operation;
}

function addresses(server: Server): string {
  return server.addresses
    .map((address) => address.address)
    .toSorted()
    .join(', ');
}
