import type { SecurityRule } from '@isobar/core';

import type { MemoryFailure } from './failure.ts';
import type { GroupRow, KeyPairRow, SnapshotRow, VolumeRow } from './rows.ts';

/** One write that the account's books took, under the mark that its maker chose. */
export interface MarkedWrite {
  readonly mark: string;
  /** Id of what was made or changed. */
  readonly id: string;
}

/** What the books answer to a write. */
export interface BookAnswer extends MarkedWrite {
  /** Shown once, by a key pair that the cloud made. */
  readonly privateKey?: string;
}

type Refuse = (kind: MemoryFailure['kind'], text: string) => MemoryFailure;

/** Volumes, snapshots, key pairs and security groups of the account. Every write holds at once and is kept under its mark. */
export class AccountBooks {
  readonly volumes = new Map<string, VolumeRow>();
  readonly snapshots = new Map<string, SnapshotRow>();
  readonly keyPairs = new Map<string, KeyPairRow>();
  readonly groups = new Map<string, GroupRow>([['group-1', { id: 'group-1', name: 'default', description: null, rules: [] }]]);
  readonly writes: MarkedWrite[] = [];
  private readonly refuse: Refuse;
  private readonly now: () => string;
  private counter = 1;

  constructor(refuse: Refuse, now: () => string) {
    this.refuse = refuse;
    this.now = now;
  }

  createVolume(mark: string, name: string, sizeGiB: number): BookAnswer {
    const id = this.nextId('volume-new');
    this.volumes.set(id, { id, name, sizeGiB, root: false, serverId: null });
    return this.note(mark, id);
  }

  deleteVolume(mark: string, id: string, withSnapshots: boolean): BookAnswer {
    const { serverId } = this.require(this.volumes, 'volume', id);
    if (serverId !== null) throw this.refuse('wrongState', `volume ${id} is attached to ${serverId}`);
    const snapshots = [...this.snapshots.values()].filter((snapshot) => snapshot.volumeId === id);
    if (snapshots.length > 0 && !withSnapshots) throw this.refuse('wrongState', `volume ${id} has ${snapshots.length} snapshots`);
    for (const snapshot of snapshots) this.snapshots.delete(snapshot.id);
    this.volumes.delete(id);
    return this.note(mark, id);
  }

  extendVolume(mark: string, id: string, sizeGiB: number): BookAnswer {
    const volume = this.require(this.volumes, 'volume', id);
    if (sizeGiB <= volume.sizeGiB) throw this.refuse('invalid', `volume ${id} has ${volume.sizeGiB} GiB already`);
    volume.sizeGiB = sizeGiB;
    return this.note(mark, id);
  }

  snapshotVolume(
    mark: string,
    volumeId: string,
    wanted: { readonly name: string; readonly description?: string; readonly force?: boolean },
  ): BookAnswer {
    const { serverId, sizeGiB } = this.require(this.volumes, 'volume', volumeId);
    if (serverId !== null && wanted.force !== true) throw this.refuse('wrongState', `volume ${volumeId} is attached to ${serverId}`);
    const id = this.nextId('snapshot');
    this.snapshots.set(id, { id, name: wanted.name, volumeId, sizeGiB, description: wanted.description ?? null, createdAt: this.now() });
    return this.note(mark, id);
  }

  deleteSnapshot(mark: string, id: string): BookAnswer {
    this.require(this.snapshots, 'snapshot', id);
    this.snapshots.delete(id);
    return this.note(mark, id);
  }

  createKeyPair(mark: string, name: string, publicKey: string | undefined): BookAnswer {
    const id = this.nextId('key');
    this.keyPairs.set(id, { id, name, publicKey: publicKey ?? `ssh-ed25519 made-for-${id}` });
    const answer = this.note(mark, id);
    return publicKey === undefined ? { ...answer, privateKey: `private-half-of-${id}-${name}` } : answer;
  }

  deleteKeyPair(mark: string, id: string): BookAnswer {
    this.require(this.keyPairs, 'key pair', id);
    this.keyPairs.delete(id);
    return this.note(mark, id);
  }

  createGroup(mark: string, name: string, description: string | null, rules: readonly SecurityRule[]): BookAnswer {
    const id = this.nextId('group');
    this.groups.set(id, { id, name, description, rules: rules.map((rule) => ({ id: this.nextId('rule'), rule })) });
    return this.note(mark, id);
  }

  deleteGroup(mark: string, id: string): BookAnswer {
    this.require(this.groups, 'security group', id);
    this.groups.delete(id);
    return this.note(mark, id);
  }

  addRule(mark: string, groupId: string, rule: SecurityRule): BookAnswer {
    const group = this.require(this.groups, 'security group', groupId);
    group.rules = [...group.rules, { id: this.nextId('rule'), rule }];
    return this.note(mark, groupId);
  }

  removeRule(mark: string, groupId: string, ruleId: string): BookAnswer {
    const group = this.require(this.groups, 'security group', groupId);
    group.rules = group.rules.filter((each) => each.id !== ruleId);
    return this.note(mark, groupId);
  }

  private require<Row>(rows: ReadonlyMap<string, Row>, kind: string, id: string): Row {
    const row = rows.get(id);
    if (row === undefined) throw this.refuse('missing', `there is no ${kind} ${id}`);
    return row;
  }

  private nextId(prefix: string): string {
    this.counter += 1;
    return `${prefix}-${this.counter}`;
  }

  private note(mark: string, id: string): BookAnswer {
    this.writes.push({ mark, id });
    return { mark, id };
  }
}
