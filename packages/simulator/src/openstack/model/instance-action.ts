/** One step of an action on a host. Times are virtual milliseconds since the epoch. */
export interface ActionEvent {
  readonly name: string;
  readonly host: string;
  readonly startedAt: number;
  finishedAt: number | null;
  result: 'Success' | 'Error' | null;
  /** The reason; Nova shows it to administrators only. */
  details: string | null;
}

/** What `os-instance-actions` keeps of one accepted request, also after the server is deleted. */
export interface InstanceAction {
  readonly name: string;
  readonly serverId: string;
  readonly requestId: string;
  readonly userId: string;
  readonly projectId: string;
  readonly startedAt: number;
  updatedAt: number;
  /** `null` while nothing failed, then `Error`: the reason stands in the events. */
  message: string | null;
  readonly events: ActionEvent[];
}
