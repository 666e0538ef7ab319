import { createIsobar } from '@isobar/sdk';

import { uuidOf } from '../rows/row-id.ts';
import { cloudsOf } from './cloud-settings.ts';
import type { Job, Subject } from './job.ts';
import { runJob } from './run-job.ts';

await runJob(async (job: Job): Promise<Subject> => {
  const isobar = await createIsobar({ config: { clouds: cloudsOf(job) }, environment: {} });
  return {
    list: async (cloud) => {
      const { items, failures } = await isobar.servers.list({ clouds: [cloud] }).collect();
      if (failures[0] !== undefined) throw new Error(`${cloud}: ${failures[0].error.message}`);
      return items.length;
    },
    get: async (index) => {
      await isobar.servers.get(`nova/${uuidOf('server', index)}`);
    },
    close: () => isobar.close(),
  };
});
