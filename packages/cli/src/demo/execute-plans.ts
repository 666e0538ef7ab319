import type { Operation, Plan } from '@isobar/core';

import { operationSummary } from '../operation-view.ts';
import { showProgress } from '../progress.ts';
import type { DemoStage } from './demo-stage.ts';

/** Executes plans at the same time, each line of progress with the name of its cloud. */
export async function executePlans(stage: DemoStage, title: string, plans: readonly Plan[]): Promise<readonly Operation[]> {
  stage.title(title);
  const operations = await Promise.all(plans.map((plan) => executeOne(stage, plan)));
  for (const operation of operations) stage.terminal.out(operationSummary(operation));
  return operations;
}

async function executeOne(stage: DemoStage, plan: Plan): Promise<Operation> {
  const { isobar, terminal, signal } = stage;
  const label = plan.cloud.padEnd(6);
  const onEvent = showProgress({ ...terminal, note: (text) => terminal.out(`${label} ${text}`) });
  const accept = [...plan.accept.inherent, ...plan.accept.surprising];
  if (accept.length > 0) terminal.out(`${label} accepting ${accept.join(', ')}`);
  const handle = await isobar.execute(plan, { accept, signal, onEvent });
  const operation = await handle.wait({ signal });
  if (operation.state !== 'succeeded')
    throw new Error(`${operation.kind} ${operation.target} ended ${operation.state}: ${operation.error?.message ?? ''}`);
  return operation;
}
