import type { Change } from '../../../kernel/cloud.ts';
import { ChangeRefused } from '../../../kernel/cloud.ts';
import type { Instance } from '../../model/instance.ts';
import type { Port } from '../../model/network.ts';
import type { Volume } from '../../model/volume.ts';
import { setCondition } from '../instance/instance-condition.ts';
import { ACTIVE, SHUTOFF } from '../instance/power-rules.ts';
import { STATUS_MARKS } from '../instance/status-marks.ts';
import { eraseNow } from '../instance/remove-instance.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { renewAttachments, scopeOf, tieVolume, untieVolume } from '../storage/volume-attachments.ts';
import { addVolume } from '../storage/volume-plan.ts';
import { optionalText, requireBoolean, requireCount, requireText } from './change-input.ts';

type Action = (state: GcoreState, instance: Instance, change: Change) => void;

/**
 * What somebody else can do to a server behind the client's back: done at once, past every lock.
 * Arguments: `rename` name · `setStatus` status (one of the platform's words) · `resize` flavor · `attachVolume`, `detachVolume` volume · `addVolume`
 * sizeGiB, name? · `setDeleteOnTermination` value, volume? (the boot disk) · `setReserved` value,
 * port? (the first).
 */
export const CHANGE_ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['delete', (state, instance) => eraseNow(state, scopeOf(instance), instance)],
  ['rename', (_, instance, change) => void (instance.name = requireText(change, 'name'))],
  ['start', (state, instance) => setCondition(state, instance, { condition: ACTIVE, taskState: null })],
  ['stop', (state, instance) => setCondition(state, instance, { condition: SHUTOFF, taskState: null })],
  ['setStatus', setStatus],
  ['resize', resize],
  ['attachVolume', (state, instance, change) => tieVolume(state, instance, requireVolume(state, instance, change), DATA)],
  ['detachVolume', (state, instance, change) => untieVolume(state, requireVolume(state, instance, change))],
  ['addVolume', addDataVolume],
  ['setDeleteOnTermination', flagVolume],
  ['setReserved', (state, instance, change) => void (requirePort(state, instance, change).reserved = requireBoolean(change, 'value'))],
]);

const DATA = { isRoot: false, deleteOnTermination: false };

/** Puts it into any status, with the `vm_state` and `task_state` that go with it. */
function setStatus(state: GcoreState, instance: Instance, change: Change): void {
  const wanted = requireText(change, 'status');
  const entry = Object.entries(STATUS_MARKS).find(([status]) => status === wanted);
  if (entry === undefined) throw new ChangeRefused('status', `must be one of ${Object.keys(STATUS_MARKS).join(', ')}`);
  setCondition(state, instance, entry[1]);
}

function resize(state: GcoreState, instance: Instance, change: Change): void {
  const flavorId = requireText(change, 'flavor');
  if (!state.flavors.has(flavorId)) throw new ChangeRefused('flavor', `${flavorId} is not known`);
  instance.flavorId = flavorId;
  renewAttachments(state, instance);
}

function addDataVolume(state: GcoreState, instance: Instance, change: Change): void {
  const plan = {
    id: state.ids.uuid(),
    name: optionalText(change, 'name') ?? `${instance.name}-added`,
    sizeGiB: requireCount(change, 'sizeGiB'),
    typeName: 'standard' as const,
    imageId: null,
    bootable: false,
    tags: new Map<string, string>(),
  };
  const volume = addVolume(state, scopeOf(instance), plan, state.ids.uuid());
  volume.taskId = null;
  tieVolume(state, instance, volume, DATA);
}

function flagVolume(state: GcoreState, instance: Instance, change: Change): void {
  const value = requireBoolean(change, 'value');
  const root = instance.volumes.find((row) => state.volumes.find(scopeOf(instance), row.id)?.isRoot === true);
  const id = optionalText(change, 'volume') ?? root?.id;
  if (!instance.volumes.some((row) => row.id === id)) throw new ChangeRefused('volume', 'is not attached to the server');
  instance.volumes = instance.volumes.map((row) => (row.id === id ? { ...row, deleteOnTermination: value } : row));
}

/** A volume of the server's project, by id or name. */
function requireVolume(state: GcoreState, instance: Instance, change: Change): Volume {
  const wanted = requireText(change, 'volume');
  const volume = state.volumes.list(scopeOf(instance)).find((row) => row.id === wanted || row.name === wanted);
  if (volume === undefined) throw new ChangeRefused('volume', `${wanted} is not known`);
  return volume;
}

function requirePort(state: GcoreState, instance: Instance, change: Change): Port {
  const id = optionalText(change, 'port') ?? instance.portIds[0] ?? '';
  const port = instance.portIds.includes(id) ? state.ports.find(scopeOf(instance), id) : undefined;
  if (port === undefined) throw new ChangeRefused('port', 'is not a port of the server');
  return port;
}
