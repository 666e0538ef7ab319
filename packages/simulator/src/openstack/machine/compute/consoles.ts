import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { ConsoleProtocol } from '../../model/requests.ts';
import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';
import { requireHost, requireServer, requireWriter } from './server-access.ts';

/** The consoles of this cloud; the other protocols are switched off. */
const CONSOLES: ReadonlyMap<ConsoleProtocol, { readonly type: string; toUrl(token: string): string }> = new Map([
  ['vnc', { type: 'novnc', toUrl: (token: string) => `http://127.0.0.1:6080/vnc_auto.html?path=%3Ftoken%3D${token}` }],
  ['serial', { type: 'serial', toUrl: (token: string) => `ws://127.0.0.1:6083/?token=${token}` }],
]);

/** The last lines that the guest wrote; without a length all of them. */
export function readConsoleOutput(world: World, caller: Caller, id: string, lines: number | null): string {
  const server = requireServer(world, caller, id);
  requireWriter(world, caller, 'os_compute_api:os-console-output');
  requireHost(server);
  const output = describeBoot(server);
  return (lines === null || lines < 0 ? output : output.slice(Math.max(0, output.length - lines))).join('\n');
}

/** The address of a console, with a token that is new each time. */
export function openConsole(world: World, caller: Caller, id: string, protocol: ConsoleProtocol, type: string): string {
  const server = requireServer(world, caller, id);
  requireWriter(world, caller, 'os_compute_api:os-remote-consoles');
  requireHost(server);
  const task = server.taskState;
  if (task === 'deleting' || task === 'migrating') {
    const text = `Instance ${id} in task_state ${task}. Cannot get_${protocol}_console while the instance is in this state.`;
    throw new OpenStackRefusal('badRequest', text);
  }
  const console = CONSOLES.get(protocol);
  if (console === undefined) throw new OpenStackRefusal('badRequest', `Unavailable console type ${type}.`);
  if (console.type !== type) throw new OpenStackRefusal('badRequest', `Invalid console type ${type}`);
  return console.toUrl(world.ids.uuid());
}

function describeBoot(server: NovaServer): readonly string[] {
  return [`Booting ${server.hostname}`, 'Reached target cloud-init', `${server.hostname} login: `];
}
