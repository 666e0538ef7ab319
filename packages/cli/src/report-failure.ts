import type { CloudError } from '@isobar/core';
import { isCloudError, toCloudError } from '@isobar/core';

import type { CliRun } from './cli-run.ts';
import type { ExitCode } from './exit-code.ts';
import { EXIT, exitOfError } from './exit-code.ts';

/** Tells what went wrong, in the form that the words ask for, and how the command ends. */
export function reportFailure(thrown: unknown, { arguments: words, terminal, signal }: CliRun): ExitCode {
  if (signal.aborted && !isCloudError(thrown)) {
    terminal.error('interrupted; an operation that was begun goes on in the cloud: isobar operation list --active');
    return EXIT.interrupted;
  }
  const error = toCloudError(thrown);
  terminal.error(wantsJson(words) ? JSON.stringify({ error }) : errorText(error));
  if (error.code === 'internal' && words.includes('--debug')) terminal.error(error.stack ?? '');
  return exitOfError(error);
}

function wantsJson(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === '-o' || word === '--output');
  return words.includes('-ojson') || words.includes('--output=json') || (at >= 0 && ['json', 'ndjson'].includes(words[at + 1] ?? ''));
}

/** What happened, what the cloud itself said, and what can be done. */
function errorText(error: CloudError): string {
  const { native, reasons, alternative, outcome, certainty } = error.details;
  const said = [native?.status, native?.code, native?.text].filter((part) => part !== undefined && part !== '').join(' ');
  const lines = [
    `error: ${error.code}: ${error.message}`,
    ...(said === '' ? [] : [`  the cloud said: ${said}`]),
    ...(native?.requestId === undefined ? [] : [`  request id: ${native.requestId}`]),
    ...(reasons ?? []).filter((reason) => !error.message.includes(reason)).map((reason) => `  - ${reason}`),
    ...(alternative === undefined ? [] : [`  nearest: ${alternative}`]),
    ...(certainty === 'possible' ? ['  (the cloud’s answer can also mean something else, such as busy)'] : []),
    ...(outcome === 'unknown' ? ['  it is not known whether the change was made'] : []),
  ];
  return lines.join('\n');
}
