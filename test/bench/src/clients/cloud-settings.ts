import type { CloudName, Job } from './job.ts';

/** The configuration of the clouds that a stand-in plays. iwinv's pace is switched off. */
export function cloudsOf({ origin, clouds, gcorePageSize }: Pick<Job, 'origin' | 'clouds' | 'gcorePageSize'>): Readonly<Record<string, unknown>> {
  const settings: Readonly<Record<CloudName, object>> = {
    nova: {
      provider: 'openstack',
      authUrl: `${origin}/identity`,
      username: 'bench',
      password: 'not-a-secret',
      userDomainName: 'Default',
      projectName: 'bench',
      projectDomainName: 'Default',
    },
    gcore: { provider: 'gcore', endpoint: `${origin}/gcore`, apiKey: 'not-a-secret', projectId: 1, regionId: 1, pageSize: gcorePageSize },
    iwinv: { provider: 'iwinv', endpoint: `${origin}/iwinv`, accessKey: 'not-a-key', secretKey: 'not-a-secret', requestsPerMinute: 0 },
  };
  return Object.fromEntries(clouds.map((cloud) => [cloud, settings[cloud]]));
}
