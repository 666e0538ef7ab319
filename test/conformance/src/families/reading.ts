import type { Page, Server } from '@isobar/core';
import { iteratePages } from '@isobar/core';

import { check, checkRefused } from '../check.ts';
import type { ConformanceWorld } from '../harness.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'reading';

/** Pages as the adapter gives them, before core takes out what shifted between two. */
async function rawPages({ adapter }: ConformanceWorld): Promise<readonly Page<Server>[]> {
  const pages: Page<Server>[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Server> = await adapter.servers.listPage(cursor, {});
    pages.push(page);
    check(page.next === undefined || page.next !== cursor, 'a page leads to another page', { cursor });
    cursor = page.next;
  } while (cursor !== undefined);
  return pages;
}

async function allServers(world: ConformanceWorld): Promise<readonly Server[]> {
  return (await rawPages(world)).flatMap((page) => page.items);
}

async function everyServerOnce({ world }: Stage): Promise<void> {
  const ids = (await allServers(world)).map((server) => server.id);
  const missing = world.fixtures.serverIds.filter((id) => !ids.includes(id));
  check(missing.length === 0, 'every server is on some page', { missing });
  const invented = ids.filter((id) => !world.fixtures.serverIds.includes(id));
  check(invented.length === 0, 'no page holds a server that does not exist', { invented });
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  check(twice.length === 0, 'no server is listed twice', { twice });
}

async function getAgrees({ world }: Stage): Promise<void> {
  for (const row of await allServers(world)) {
    const one = await world.adapter.servers.get(row.id, {});
    const pick = (server: Server): string =>
      JSON.stringify([server.ref, server.name, server.phase, server.activity, server.flavor.id, server.native.status]);
    check(pick(one) === pick(row), 'get tells the same as the list', { list: pick(row), get: pick(one) });
  }
}

async function missingServer({ world }: Stage): Promise<void> {
  const id = world.fixtures.missingServerId;
  const error = await checkRefused(world.adapter.servers.get(id, {}), ['not_found'], 'a server that is not there is not_found');
  const named = error.message.includes(id) || (error.details.resource ?? '').includes(id);
  check(named, 'not_found names the server that was asked for', error);
}

async function idsAndNames({ world }: Stage): Promise<void> {
  const { adapter, fixtures } = world;
  const known = [
    [adapter.servers, fixtures.missingServerId],
    [adapter.flavors, fixtures.flavorId],
    [adapter.images, fixtures.otherImageId],
  ] as const;
  for (const [reader, id] of known) check(reader.isId(id), 'an id is recognised by its form', { id });
  check(!adapter.images.isId(fixtures.otherImageName), 'a name is not taken for an id', { name: fixtures.otherImageName });
}

async function refsAndNative({ world }: Stage): Promise<void> {
  const { adapter } = world;
  for (const server of await allServers(world)) {
    check(server.ref === `${adapter.cloud}/${server.id}`, 'a reference is <cloud>/<id>', { ref: server.ref });
    check(server.cloud === adapter.cloud, 'a server names its cloud', { cloud: server.cloud });
    check(server.native.provider === adapter.provider, 'the native part names the provider', server.native.provider);
    check((server.native.status ?? '') !== '', 'the native status stands beside the neutral one', { id: server.id });
    check(typeof server.native.raw === 'object' && server.native.raw !== null, 'the native row stands beside the neutral one', { id: server.id });
  }
}

async function catalog({ world }: Stage): Promise<void> {
  const { adapter, fixtures } = world;
  const listed = {
    flavors: await idsOf(adapter.flavors),
    images: await idsOf(adapter.images),
    regions: await idsOf(adapter.regions),
  };
  const flavors = [fixtures.flavorId, fixtures.otherFlavorId].every((id) => listed.flavors.includes(id));
  check(flavors, 'every flavor is on some page', listed.flavors);
  check(
    [fixtures.imageId, fixtures.otherImageId].every((id) => listed.images.includes(id)),
    'every image is on some page',
    listed.images,
  );
  check(listed.regions.length > 0, 'there is a region or zone', listed.regions);
  const image = await adapter.images.get(fixtures.otherImageId, {});
  check(image.name === fixtures.otherImageName, 'an image keeps its name', { got: image.name, want: fixtures.otherImageName });
}

async function idsOf(reader: { listPage: Parameters<typeof iteratePages>[0] }): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of iteratePages((cursor, options) => reader.listPage(cursor, options))) ids.push(...page.items.map((item) => item.id));
  return ids;
}

async function absentIsAbsent({ world }: Stage): Promise<void> {
  const flavor = await world.adapter.flavors.get(world.fixtures.flavorId, {});
  const sizes = [flavor.vcpus, flavor.memoryMiB];
  check(!sizes.includes(0), 'an unknown size is null and never 0', sizes);
  check(
    flavor.prices.every((price) => !/^0*\.?0*$/.test(price.money.amount)),
    'an unknown price is absent and never 0',
    flavor.prices,
  );
  for (const server of await allServers(world)) {
    const empty = [server.name, server.zone, server.region, server.keyPair, server.image?.id].includes('');
    check(!empty, 'an absent text is null and never empty', { id: server.id });
  }
}

async function details({ world }: Stage): Promise<void> {
  for (const server of await allServers(world)) {
    for (const time of [server.createdAt, server.updatedAt])
      check(time === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(time), 'a time is a UTC instant', { time });
    const families = server.addresses.every(({ address, family }) => (address.includes(':') ? 6 : 4) === family);
    check(families, 'an address has the family of its text', server.addresses);
  }
}

async function volumes({ world }: Stage): Promise<void> {
  const attachments: string[] = [];
  for await (const page of iteratePages((cursor, options) => world.adapter.volumes.listPage(cursor, options)))
    for (const volume of page.items) attachments.push(...volume.attachments.map(({ serverId }) => `${volume.id} on ${serverId}`));
  const server = await world.adapter.servers.get(world.fixtures.runningServer, {});
  const expected = server.volumes.map((volume) => `${volume.id} on ${server.id}`);
  check(
    expected.every((text) => attachments.includes(text)),
    'the volumes of a server are listed as attached to it',
    { expected, attachments },
  );
}

async function noSecret({ world }: Stage): Promise<void> {
  const shown = JSON.stringify([await rawPages(world), await world.adapter.check({})]);
  const leaked = (await world.secrets()).filter((secret) => shown.includes(secret));
  check(leaked.length === 0, 'no resource shows a secret', `${leaked.length} secrets`);
}

export const READING_TESTS: readonly ConformanceTest[] = [
  { family, title: 'lists every server exactly once over all pages', run: everyServerOnce },
  { family, title: 'tells of one server what the list tells of it', run: getAgrees },
  { family, title: 'says not_found for a server that is not there, and names it', run: missingServer },
  { family, title: 'tells ids from names by their form', run: idsAndNames },
  { family, title: 'shows references, and the native words beside the neutral ones', run: refsAndNative },
  { family, title: 'lists flavors, images and regions', run: catalog },
  { family, title: 'leaves out what it does not know instead of calling it 0 or empty', run: absentIsAbsent },
  { family, title: 'gives times as UTC instants and addresses with their family', run: details },
  { family, title: 'lists the volumes of a server as attached to it', run: volumes },
  { family, title: 'shows no secret in any resource', run: noSecret },
];
