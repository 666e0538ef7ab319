import { toSecondsTime } from '../../shared/times.ts';

interface Standard {
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly revision: number;
  readonly projectId: string;
}

/** The end of every body: times, revision, owner. */
export function toStandardFields({ createdAt, updatedAt, revision, projectId }: Standard) {
  return {
    created_at: toSecondsTime(createdAt),
    updated_at: toSecondsTime(updatedAt),
    revision_number: revision,
    project_id: projectId,
  };
}
