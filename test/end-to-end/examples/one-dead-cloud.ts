import { createIsobar } from '@isobar/sdk';

const isobar = await createIsobar({ config: 'isobar.yaml' });
const { items, failures } = await isobar.servers.list().collect();
process.stdout.write(`${items.length} servers\n`);
for (const { cloud, error } of failures) process.stdout.write(`${cloud} failed: ${error.code}\n`);
await isobar.close();
