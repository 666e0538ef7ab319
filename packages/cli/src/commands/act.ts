import type { Action, ActionRequest, Consent, Operation, Plan } from '@isobar/core';
import { CloudError, parseAcceptNames } from '@isobar/core';
import type { ExecuteOptions, Isobar } from '@isobar/sdk';
import { toSecretText } from '@isobar/sdk';

import { obtainConsent } from '../consent-prompt.ts';
import type { Terminal } from '../context.ts';
import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT, exitOfOperation } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import { OPERATION_COLUMNS, operationSummary } from '../operation-view.ts';
import { formatList } from '../output/format.ts';
import { yamlText } from '../output/yaml-text.ts';
import { planText } from '../plan-view/plan-text.ts';
import { showProgress, showTransfer } from '../progress.ts';
import { handOver } from './hand-over.ts';
import type { SecretOptions } from './secrets.ts';
import { readSecrets } from './secrets.ts';

/** Options of everything that changes something. */
export interface ActOptions extends SecretOptions {
  readonly plan?: boolean;
  readonly preserve?: readonly string[];
  readonly evidence?: string;
  readonly accept?: readonly string[];
  readonly yes?: boolean;
  readonly secretFile?: string;
  readonly wait?: boolean;
  readonly timeout?: string;
}

export interface Act {
  readonly ref: string;
  readonly action: Action;
  readonly request: ActionRequest<Action>;
}

interface ActRun {
  readonly options: ActOptions & GlobalOptions;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Plan, consent, operation: the one way in which the command line changes anything. */
export async function act(run: ActRun, { ref, action, request }: Act): Promise<ExitCode> {
  const { options, terminal, signal } = run;
  const secrets = readSecrets(options);
  const limits = parseLimits(options);
  return withIsobar(options, terminal, async (isobar) => {
    const plan = await isobar.plan(ref, action, requestWithTexts(request, secrets), {
      preserve: options.preserve,
      evidence: options.evidence,
      signal,
    });
    if (options.plan === true) {
      terminal.out(planOutput(plan, options.output));
      return EXIT.ok;
    }
    if (isobar.clouds.isReadOnly(plan.cloud)) throw readOnly(plan);
    for (const warning of plan.warnings) terminal.note(`warning: ${warning.type}: ${warning.subject}: ${warning.detail}`);
    const consent = await obtainConsent(plan, { yes: options.yes, accept: options.accept }, terminal);
    return execute(isobar, run, plan, consent, { secrets, ...limits });
  });
}

async function execute(isobar: Isobar, run: ActRun, plan: Plan, consent: Consent, more: ExecuteOptions): Promise<ExitCode> {
  const { options, terminal, signal } = run;
  const leave = new AbortController();
  const progress = showProgress(terminal);
  const handle = await isobar.execute(plan, {
    ...consent,
    ...more,
    onTransfer: showTransfer(terminal),
    signal: AbortSignal.any([signal, leave.signal]),
    onEvent: (event, operation) => {
      progress(event, operation);
      if (options.wait === false && event.type === 'accepted' && allSent(operation)) leave.abort();
    },
  });
  terminal.note(`operation ${handle.id}`);
  const operation = await ended(handle, leave.signal);
  const secrets = handle.takeSecrets();
  handOver(secrets, options.secretFile, terminal);
  if (options.output !== 'table' || !secrets.some((secret) => secret.kind === 'console')) printOperation(operation, run);
  return exitOfOperation(operation);
}

/** With --no-wait we leave once the last write was accepted; the operation is finished by `operation wait`. */
async function ended(handle: Awaited<ReturnType<Isobar['execute']>>, left: AbortSignal): Promise<Operation> {
  try {
    return await handle.wait();
  } catch (error) {
    if (left.aborted) return handle.operation;
    throw error;
  }
}

function allSent(operation: Operation): boolean {
  return operation.plan.steps.every(
    (step, index) => !step.writes || !['pending', 'intended', 'notApplied'].includes(operation.steps[index]?.state ?? 'pending'),
  );
}

export function printOperation(operation: Operation, { options, terminal }: Pick<ActRun, 'options' | 'terminal'>): void {
  if (options.output === 'table') terminal.out(operationSummary(operation));
  else terminal.out(formatList(options.output, { rows: [operation], envelope: operation, columns: OPERATION_COLUMNS, nameOf: (row) => row.id }));
}

function planOutput(plan: Plan, format: GlobalOptions['output']): string {
  if (format === 'json' || format === 'ndjson') return JSON.stringify(plan, null, format === 'json' ? 2 : undefined);
  if (format === 'yaml') return yamlText(plan);
  return planText(plan);
}

function readOnly(plan: Plan): CloudError {
  return new CloudError('permission_denied', `${plan.cloud} is read-only here: nothing was sent`, {
    cloud: plan.cloud,
    resource: plan.target,
    outcome: 'not_applied',
  });
}

/** Checks what is wrong in itself before any cloud is asked. */
function parseLimits({ accept, timeout }: ActOptions): { readonly timeoutMilliseconds?: number } {
  parseAcceptNames(accept ?? []);
  return timeout === undefined ? {} : { timeoutMilliseconds: seconds(timeout) * 1000 };
}

/** Seconds, or with a unit: 90, 90s, 5m, 1h. */
export function seconds(text: string): number {
  const [, number, unit = 's'] = /^(\d+)([smh])?$/.exec(text) ?? [];
  const factor = { s: 1, m: 60, h: 3600 }[unit];
  if (number === undefined || factor === undefined)
    throw new CloudError('invalid_argument', `--timeout: got ${text}, allowed is 90, 90s, 5m or 1h`, { field: 'timeout', given: text });
  return Number(number) * factor;
}

/** A text that may be secret goes into the request as its digest. */
function requestWithTexts(request: ActionRequest<Action>, secrets: Readonly<Record<string, string>>): ActionRequest<Action> {
  const { userData } = secrets;
  return userData === undefined ? request : { ...request, userData: toSecretText(userData) };
}
