/** One move of a server between hosts, as an administrator sees it. Times are virtual milliseconds since the epoch. */
export interface ServerMigration {
  readonly number: number;
  readonly id: string;
  readonly serverId: string;
  readonly kind: 'resize' | 'migration' | 'live-migration' | 'evacuation';
  readonly userId: string;
  readonly projectId: string;
  readonly fromHost: string;
  toHost: string | null;
  readonly fromFlavorId: string;
  readonly toFlavorId: string;
  readonly createdAt: number;
  updatedAt: number | null;
  status: string;
}
