import { CloudError } from '@isobar/core';
import type { NativeClient, NativeRequest } from '@isobar/sdk';
import { withoutSecrets } from '@isobar/sdk';
import type { Command } from 'commander';

import type { Terminal } from '../context.ts';
import { withIsobar } from '../context.ts';
import { nativeOutput } from '../output/native-output.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';
import type { NativeOptions } from './native-request.ts';
import { isNativeRead, toNativeRequest } from './native-request.ts';

interface NativeFlags extends NativeOptions {
  readonly include?: boolean;
  readonly yes?: boolean;
  readonly showSecrets?: boolean;
}

const HELP = `
The path is the one of the provider's own pages; {project_id} and the like are filled in by the account:
  isobar native lux GET '/v1/instances/{project_id}/{region_id}' --query limit=10
  isobar native north POST /v2.1/servers/ID/action --microversion 2.93 --body '{"os-stop": null}' --yes
  isobar native seoul POST /v1/instances/ID/rebuild --form image_id=PIMAGE-1 --yes
A native call has no plan: nothing is checked, nothing is undone, and what is lost is not shown beforehand. Whatever is
not GET or HEAD therefore asks first, or takes --yes; without a terminal it exits 6. Read-only clouds refuse it.`;

/** `isobar native <cloud> <METHOD> <path>` */
export function defineNative(command: Command, shell: Shell): void {
  handledBy<NativeFlags>(
    command
      .argument('<cloud>', 'a cloud of the configuration')
      .argument('<method>', 'GET, HEAD, POST, PUT, PATCH or DELETE')
      .argument('<path>', 'from the root of the API')
      .option('--query <pairs...>', 'query parameters, as name=value; a repeated name is a list')
      .option('--body <json>', 'JSON body, or @FILE')
      .option('--form <pairs...>', 'fields of a form, as name=value')
      .option('--header <pairs...>', 'further headers, as name=value')
      .option('--service <name>', 'OpenStack: compute (default), image, volume, network, identity')
      .option('--microversion <version>', 'OpenStack: sent as it is, such as 2.93; left out, none is sent')
      .option('-i, --include', 'print status and request id beside the body')
      .option('--show-secrets', 'print keys, passwords and tokens of the reply too')
      .option('--yes', 'send a write without asking')
      .addHelpText('after', HELP),
    shell,
    runNative,
  );
}

async function runNative({ arguments: words, options, terminal, signal }: CommandRun<NativeFlags>): Promise<void> {
  const [cloud = '', method = '', path = ''] = words;
  const request = { ...toNativeRequest(method, path, options), signal };
  await withIsobar(options, terminal, async (isobar) => {
    const native = isobar.native(cloud);
    await warnOfUndocumented(native, request, terminal);
    // The refusal of a read-only cloud comes before any question.
    if (!isNativeRead(request) && !isobar.clouds.isReadOnly(cloud)) await requireYes(cloud, request, options, terminal);
    const { status, requestId, body } = await native.request(request);
    const shown = options.showSecrets === true ? body : withoutSecrets(body);
    terminal.out(nativeOutput(options.output, options.include === true ? { status, requestId, body: shown ?? null } : shown));
  });
}

/** Documents may lag behind the cloud, so it is sent all the same. */
async function warnOfUndocumented(native: NativeClient, request: NativeRequest, terminal: Terminal): Promise<void> {
  const { found, nearest } = await native.find(request);
  if (found !== null) return;
  const hint = nearest === null ? '' : `; the nearest is ${nearest.method} ${nearest.path} (${nearest.operationId})`;
  terminal.note(`warning: ${request.method} ${request.path} is not in the contract document of this cloud${hint}`);
}

/** @throws CloudError `consent_required` */
async function requireYes(cloud: string, { method, path }: NativeRequest, { yes }: NativeFlags, terminal: Terminal): Promise<void> {
  if (yes === true) return;
  const what = `${method} ${path} on ${cloud}`;
  const agreed = terminal.interactive && /^y(es)?$/i.test((await terminal.ask(`${what} is sent without a plan. Go on? [y/N] `)).trim());
  if (agreed) return;
  throw new CloudError('consent_required', `nothing was sent: ${what} has no plan and needs --yes`, { cloud, outcome: 'not_applied' });
}
