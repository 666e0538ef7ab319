import { createIsobar } from '@isobar/sdk';

const isobar = await createIsobar({ config: 'isobar.yaml' });
for await (const server of isobar.servers.list({ clouds: ['seoul', 'north'] })) {
  process.stdout.write(`${server.ref} ${server.phase} (${server.native.status})\n`);
}
await isobar.close();
