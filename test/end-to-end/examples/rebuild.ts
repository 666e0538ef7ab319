import { isCloudError } from '@isobar/core';
import { createIsobar } from '@isobar/sdk';

const isobar = await createIsobar({ config: 'isobar.yaml', stateDir: 'state' });
const { items: images } = await isobar.images.list({ clouds: ['lux'] }).collect();
const image = images.find((candidate) => candidate.osDistribution === 'debian') ?? images[0];
const plan = await isobar.servers.planRebuild('lux/web-1', { image: image?.id ?? '', preserve: ['addresses'] });
for (const loss of plan.losses) process.stdout.write(`${loss.accept}: ${loss.text}\n`);

try {
  await isobar.execute(plan, { yes: true });
} catch (error) {
  if (isCloudError(error)) process.stdout.write(`${error.code}: ${error.details.accept?.join(', ')}\n`);
}

const handle = await isobar.execute(plan, { yes: true, accept: ['identity-change', 'user-data-loss', 'unproven:addresses.mac'] });
const operation = await handle.wait({ onEvent: (event) => process.stdout.write(`${event.type}\n`) });
process.stdout.write(`${operation.state}: ${JSON.stringify(operation.result.replaced)}\n`);
await isobar.close();
