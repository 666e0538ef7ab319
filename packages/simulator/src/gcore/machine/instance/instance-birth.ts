import type { Instance } from '../../model/instance.ts';
import type { Port } from '../../model/network.ts';
import type { CreateInstanceRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { CreatedResources } from '../../model/task.ts';
import type { Volume } from '../../model/volume.ts';
import { addFloatingIp, deleteFloatingIp } from '../address/floating-ip-store.ts';
import { pointFloatingIp, requireFloatingTarget } from '../address/point-floating-ip.ts';
import { addPort, deletePort } from '../address/port-plan.ts';
import { toPlatformTags, toUserTags } from '../state/gcore-state.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { TaskFailure } from '../state/task-engine.ts';
import type { RunningTask, TaskStage } from '../state/task-engine.ts';
import { tieVolume, untieVolume } from '../storage/volume-attachments.ts';
import { addVolume } from '../storage/volume-plan.ts';
import { describeBegun } from './describe-create.ts';
import { expandName } from './expand-name.ts';
import { imageTags } from './image-tags.ts';
import { setCondition } from './instance-condition.ts';
import type { InstancePlan, PlannedInterface } from './instance-plan.ts';
import { ACTIVE } from './power-rules.ts';

interface BirthName {
  readonly text: string;
  readonly isTemplate: boolean;
}

/**
 * The making of one machine, stage by stage. The shares follow the recorded create: visible in
 * BUILD after 11 of 35 seconds, disks attached after 17, ids known after 22.
 */
export class InstanceBirth {
  readonly #state: GcoreState;
  readonly #scope: Scope;
  readonly #request: CreateInstanceRequest;
  readonly #name: BirthName;
  readonly #plan: InstancePlan;
  readonly #releaseQuota: () => void;
  readonly #volumes: { readonly volume: Volume; readonly isNew: boolean }[] = [];
  readonly #ports: { readonly port: Port; readonly isNew: boolean }[] = [];
  #instance: Instance | undefined;

  constructor(state: GcoreState, scope: Scope, request: CreateInstanceRequest, name: BirthName, plan: InstancePlan, releaseQuota: () => void) {
    this.#state = state;
    this.#scope = scope;
    this.#request = request;
    this.#name = name;
    this.#plan = plan;
    this.#releaseQuota = releaseQuota;
  }

  stages(): readonly TaskStage[] {
    return [
      { at: 0.1, run: (task) => this.#makeVolumes(task) },
      { at: 0.2, run: () => this.#checkParts() },
      { at: 0.3, run: (task) => this.#appear(task) },
      { at: 0.5, run: () => this.#attachVolumes() },
      { at: 0.6, run: (task) => this.#pointFloatingIps(task) },
    ];
  }

  createdResources(): CreatedResources {
    const floatingIps = this.#plan.interfaces.flatMap(({ floatingIp }) => (floatingIp?.kind === 'new' ? [floatingIp.id] : []));
    return {
      instances: [this.#plan.id],
      // The recording lists an existing volume here too.
      volumes: this.#volumes.map(({ volume }) => volume.id),
      ports: this.#ports.map(({ port }) => port.id),
      floatingips: floatingIps,
    };
  }

  finish(): void {
    setCondition(this.#state, this.#requireInstance(), { condition: ACTIVE, taskState: null });
  }

  /** Takes everything back, or leaves a machine in ERROR if the switch says so. */
  fail(): void {
    this.#releaseQuota();
    if (this.#instance !== undefined && this.#state.switches.failedCreate === 'leavesInstance') {
      const condition = { status: 'ERROR', vmState: 'error' } as const;
      return setCondition(this.#state, this.#instance, { condition, taskState: null });
    }
    this.#state.instances.delete(this.#plan.id);
    for (const { volume, isNew } of this.#volumes) {
      if (isNew) this.#state.volumes.delete(volume.id);
      else if (volume.attachment?.instanceId === this.#plan.id) untieVolume(this.#state, volume);
    }
    for (const { port, isNew } of this.#ports) {
      if (isNew) deletePort(this.#state, port);
      else if (port.instanceId === this.#plan.id) port.instanceId = null;
    }
    for (const { floatingIp } of this.#plan.interfaces) {
      if (floatingIp?.kind === 'new') deleteFloatingIp(this.#state, this.#scope, floatingIp.id);
    }
  }

  #makeVolumes(task: RunningTask): void {
    this.#releaseQuota();
    for (const row of this.#plan.volumes) {
      if (row.kind === 'existing') this.#volumes.push({ volume: row.volume, isNew: false });
      else {
        const volume = addVolume(this.#state, this.#scope, row.plan, task.id);
        task.hold(volume);
        this.#volumes.push({ volume, isNew: true });
      }
    }
  }

  #checkParts(): void {
    for (const { volume, isNew } of this.#volumes) {
      if (isNew || volume.status === 'available') continue;
      throw new TaskFailure(`Volume ${volume.id} is in unexpected state ${volume.status}`);
    }
    for (const { place } of this.#plan.interfaces) {
      if (place.kind === 'reserved' && place.port.instanceId !== null) {
        throw new TaskFailure(`Port ${place.port.id} is still in use.`);
      }
    }
  }

  #appear(task: RunningTask): void {
    const state = this.#state;
    const now = state.clock.now();
    for (const row of this.#plan.interfaces) this.#ports.push(this.#makePort(row, task.id));
    const platformTags = this.#platformTags(task.id);
    this.#instance = state.instances.add({
      ...this.#scope,
      id: this.#plan.id,
      name: expandName(this.#name, this.#ports[0]?.port.fixedIps[0]?.address ?? ''),
      status: 'BUILD',
      vmState: 'building',
      taskState: 'spawning',
      flavorId: this.#plan.flavor.id,
      volumes: [],
      portIds: this.#ports.map(({ port }) => port.id),
      sshKeyName: this.#request.sshKeyName,
      kind: 'virtual',
      availabilityZone: this.#request.availabilityZone,
      isKubernetesNode: false,
      taskId: task.id,
      creatorTaskId: task.id,
      createdAt: now,
      updatedAt: now,
      tags: new Map([...toUserTags(this.#request.tags), ...toPlatformTags(platformTags)]),
    });
    task.hold(this.#instance);
    for (const { port } of this.#ports) {
      port.instanceId = this.#plan.id;
      port.updatedAt = now;
    }
    const group = state.serverGroups.get(this.#request.serverGroupId ?? '');
    if (group !== undefined) group.instanceIds = [...group.instanceIds, this.#plan.id];
    task.note((data) => describeBegun(data, platformTags, `${this.#instance?.name ?? ''}_bootvolume`));
  }

  #makePort(row: PlannedInterface, taskId: string): { port: Port; isNew: boolean } {
    if (row.place.kind === 'new') {
      const given = { name: `port for instance ${this.#name.text}`, taskId };
      return { port: addPort(this.#state, this.#scope, row.place.plan, given), isNew: true };
    }
    const { port } = row.place;
    port.interfaceName = row.interfaceName ?? port.interfaceName;
    for (const id of row.securityGroupIds ?? []) this.#state.securityGroups.require(this.#scope, id);
    port.securityGroupIds = row.securityGroupIds ?? port.securityGroupIds;
    return { port, isNew: false };
  }

  /** Fails the task when somebody has deleted the machine while it was being made. */
  #requireInstance(): Instance {
    return this.#state.instances.require(this.#scope, this.#plan.id);
  }

  #attachVolumes(): void {
    const instance = this.#requireInstance();
    for (const [index, { volume }] of this.#volumes.entries()) {
      const row = this.#plan.volumes[index];
      if (row === undefined) continue;
      tieVolume(this.#state, instance, volume, row);
    }
  }

  #pointFloatingIps(task: RunningTask): void {
    this.#requireInstance();
    for (const [index, { floatingIp }] of this.#plan.interfaces.entries()) {
      const port = this.#ports[index]?.port;
      if (floatingIp === null || port === undefined) continue;
      const target = requireFloatingTarget(this.#state, this.#scope, {
        portId: port.id,
        fixedAddress: null,
      });
      if (floatingIp.kind === 'existing') {
        pointFloatingIp(this.#state, floatingIp.floatingIp, target);
        continue;
      }
      const given = { id: floatingIp.id, tags: new Map<string, string>(), taskId: task.id };
      const made = addFloatingIp(this.#state, this.#scope, given);
      task.hold(made);
      pointFloatingIp(this.#state, made, target);
    }
  }

  /** What the platform adds by itself when the boot disk comes from an image. */
  #platformTags(taskId: string): Readonly<Record<string, string>> {
    const root = this.#volumes.find((_, index) => this.#plan.volumes[index]?.isRoot === true);
    const imageId = root?.volume.imageId ?? null;
    return { task_id: taskId, ...imageTags(this.#state, this.#scope, imageId) };
  }
}
