import { invalidArgument } from '@isobar/core';
import type { Command } from 'commander';

import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT, exitOfOperation } from '../exit-code.ts';
import { OPERATION_COLUMNS, OPERATION_LIST_COLUMNS, operationSummary } from '../operation-view.ts';
import { chooseColumns, formatList } from '../output/format.ts';
import { showProgress } from '../progress.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';
import { printOperation, seconds } from './act.ts';
import type { SecretOptions } from './secrets.ts';
import { readSecrets } from './secrets.ts';

interface WaitOptions extends SecretOptions {
  readonly timeout?: string;
}

/** `isobar operation …` */
export function defineOperation(operation: Command, shell: Shell): void {
  handledBy<{ readonly active?: boolean }>(
    operation.command('list').description('list operations').option('--active', 'only those that are not at their end'),
    shell,
    runList,
  );
  handledBy(operation.command('show').argument('<id>', 'operation').description('show an operation'), shell, runShow);
  handledBy<WaitOptions>(
    addWaitOptions(
      operation.command('wait').argument('<id>', 'operation').description('bring an operation to its end, also one whose process is gone'),
    ),
    shell,
    runWait,
  );
  handledBy<WaitOptions>(
    addWaitOptions(
      operation
        .command('answer')
        .argument('<id>', 'operation')
        .argument('<choice>', 'one of the choices it offers')
        .argument('[values...]', 'values the choice needs, as name=value')
        .description('answer the question of an operation and go on'),
    ),
    shell,
    runAnswer,
  );
  handledBy<WaitOptions>(
    addWaitOptions(
      operation
        .command('cancel')
        .argument('<id>', 'operation')
        .description('stop an operation before its next step and undo what it did, also one that another process drives'),
    ),
    shell,
    runCancel,
  );
}

function addWaitOptions(command: Command): Command {
  return command
    .option('--timeout <time>', 'how long to wait for a step: 90, 90s, 5m, 1h')
    .option('--user-data-file <file>', 'start-up script, where a step still has to send it')
    .option('--set-password <reference>', 'password, where a step still has to send it: env:NAME or file:PATH');
}

async function runList(run: CommandRun<{ readonly active?: boolean }>): Promise<void> {
  const { options, terminal } = run;
  const columns = chooseColumns(OPERATION_COLUMNS, OPERATION_LIST_COLUMNS, options.columns);
  await withIsobar(options, terminal, async (isobar) => {
    const all = await isobar.operations.list();
    const rows =
      options.active === true ? all.filter((operation) => !['succeeded', 'failed', 'cancelled', 'superseded'].includes(operation.state)) : all;
    terminal.out(
      formatList(options.output, { rows, envelope: { items: rows, failures: [], warnings: [], coverage: [] }, columns, nameOf: (row) => row.id }),
    );
  });
}

async function runShow(run: CommandRun<unknown>): Promise<ExitCode> {
  const { options, terminal } = run;
  return withIsobar(options, terminal, async (isobar) => {
    const operation = await isobar.operations.get(run.arguments[0] ?? '');
    if (options.output === 'table') {
      terminal.out(operationSummary(operation));
      for (const step of operation.steps)
        terminal.out(`  ${step.state.padEnd(11)} ${step.title}${step.seen === null ? '' : ` (last seen ${step.seen})`}`);
    } else printOperation(operation, run);
    return EXIT.ok;
  });
}

async function runWait(run: CommandRun<WaitOptions>): Promise<ExitCode> {
  const { options, terminal, signal } = run;
  return withIsobar(options, terminal, async (isobar) => {
    const handle = await isobar.operations.wait(run.arguments[0] ?? '', { ...driving(run), onEvent: showProgress(terminal) });
    const operation = await handle.wait({ signal });
    printOperation(operation, run);
    return exitOfOperation(operation);
  });
}

async function runAnswer(run: CommandRun<WaitOptions>): Promise<ExitCode> {
  const { options, terminal, signal } = run;
  const [id = '', choice = '', ...pairs] = run.arguments;
  const values = Object.fromEntries(pairs.map(parsePair));
  return withIsobar(options, terminal, async (isobar) => {
    const handle = await isobar.operations.answer(id, choice, values, { ...driving(run), onEvent: showProgress(terminal) });
    const operation = await handle.wait({ signal });
    printOperation(operation, run);
    return exitOfOperation(operation);
  });
}

/** What was wanted is that it is cancelled; any other end came before. */
async function runCancel(run: CommandRun<WaitOptions>): Promise<ExitCode> {
  const { options, terminal, signal } = run;
  return withIsobar(options, terminal, async (isobar) => {
    const handle = await isobar.operations.cancel(run.arguments[0] ?? '', { ...driving(run), onEvent: showProgress(terminal) });
    const operation = await handle.wait({ signal });
    printOperation(operation, run);
    if (operation.state === 'cancelled') return EXIT.ok;
    return operation.state === 'succeeded' ? EXIT.conflict : exitOfOperation(operation);
  });
}

function driving({ options, signal }: CommandRun<WaitOptions>) {
  return { secrets: readSecrets(options), signal, timeoutMilliseconds: options.timeout === undefined ? undefined : seconds(options.timeout) * 1000 };
}

function parsePair(pair: string): readonly [string, string] {
  const equals = pair.indexOf('=');
  if (equals < 1) throw invalidArgument('values', pair, 'name=value');
  return [pair.slice(0, equals), pair.slice(equals + 1)];
}
