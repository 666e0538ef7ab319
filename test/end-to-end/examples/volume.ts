import { createIsobar } from '@isobar/sdk';

const isobar = await createIsobar({ config: 'isobar.yaml', stateDir: 'state' });
const creation = await isobar.volumes.plan('north/data', 'createVolume', { name: 'data', sizeGiB: 10 });
const created = await (await isobar.execute(creation)).wait();
const ref = created.result.ref ?? '';

const fit = await isobar.volumes.can(ref, 'extendVolume', { sizeGiB: 5 });
process.stdout.write(`to 5 GiB: ${fit.verdict}\n`);
const extension = await isobar.volumes.plan(ref, 'extendVolume', { sizeGiB: 20 });
const extended = await (await isobar.execute(extension)).wait();
const { sizeGiB } = await isobar.volumes.get(ref);
process.stdout.write(`${extended.state}: ${sizeGiB} GiB\n`);
await isobar.close();
