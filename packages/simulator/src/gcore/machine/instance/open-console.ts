import type { RemoteConsole } from '../../gcore-backend.ts';
import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Instance } from '../../model/instance.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { describeMisfit } from './instance-condition.ts';
import { refuseWrongState } from '../state/wrong-state.ts';

/** The console types of this platform, each with its protocol. */
const PROTOCOLS = new Map([['novnc', 'vnc']]);

/** States in which there is a screen to look at, as in Nova. */
const WITH_SCREEN = ['ACTIVE', 'REBOOT', 'HARD_REBOOT', 'PAUSED', 'RESCUE', 'ERROR'];

/** A console with a token of its own. Throws 400 for another type and 409 while a task holds the machine. */
export function openConsole(state: GcoreState, instance: Instance, type: string): RemoteConsole {
  const protocol = PROTOCOLS.get(type);
  if (protocol === undefined) throw refuseInvalid(`Console type ${type} is not available`);
  state.tasks.requireUnlocked([instance]);
  const misfit = describeMisfit({ ...instance, taskState: null }, 'get_vnc_console', WITH_SCREEN);
  if (misfit !== undefined && state.switches.wrongState !== 'accept') throw refuseWrongState(state.switches, misfit);
  return { protocol, type, url: `https://console.example.com/vnc_auto.html?token=${state.ids.uuid()}` };
}
