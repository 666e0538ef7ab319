import type { VolumeTypeName } from './volume-type.ts';

/** Where a resource lives: the platform addresses nearly everything by project and region. */
export interface Scope {
  readonly projectId: number;
  readonly regionId: number;
}

interface Tag {
  readonly value: string;
  /** Set by the platform itself (`image_id`, `task_id`, …); no write may touch it. */
  readonly readOnly: boolean;
}

export type Tags = ReadonlyMap<string, Tag>;

/** A resource that a running task can hold: `taskId` names that task. */
export interface Lockable {
  readonly id: string;
  taskId: string | null;
}

/** What nearly every resource has. Times are virtual milliseconds since the epoch. */
export interface Resource extends Lockable {
  /** `null`: shared by all projects (public images, the public network). */
  readonly projectId: number | null;
  readonly regionId: number;
  readonly creatorTaskId: string | null;
  readonly createdAt: number;
  updatedAt: number;
  name: string;
  tags: Tags;
}

export interface Project {
  readonly id: number;
  readonly clientId: number;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly createdAt: number;
}

export interface Region {
  readonly id: number;
  readonly displayName: string;
  readonly keystoneName: string;
  readonly country: string;
  readonly state: 'ACTIVE' | 'MAINTENANCE';
  readonly externalNetworkId: string;
  readonly volumeTypes: readonly VolumeTypeName[];
  readonly latitude: string;
  readonly longitude: string;
  readonly createdAt: number;
}
