import { novaRow } from '../rows/nova-row.ts';
import { numberOf, uuidOf } from '../rows/row-id.ts';
import type { StandInCloud, StandInReply, StandInWorld } from './stand-in-reply.ts';
import { numbersBetween } from './stand-in-reply.ts';

const FLAVORS = numbersBetween(0, 7).map((index) => ({
  id: uuidOf('flavor', index),
  name: `general.${index}`,
  vcpus: 4,
  ram: 8192,
  disk: 80,
  swap: 0,
  'OS-FLV-EXT-DATA:ephemeral': 0,
  extra_specs: {},
}));

const IMAGES = numbersBetween(0, 39).map((index) => ({ id: uuidOf('image', index), name: `image-${index}`, status: 'active', visibility: 'public' }));

/** As much of Keystone, Nova and Glance as a list or a read of servers asks for. */
export const novaReplies: StandInCloud = (url, world) => {
  const path = url.pathname.replace(/\/$/, '');
  const fixed = fixedReplies(world)[path];
  if (fixed !== undefined) return fixed;
  if (path === '/compute/v2.1/servers/detail') return serverPage(url, world);
  const id = /^\/compute\/v2\.1\/servers\/([0-9a-f-]{36})$/.exec(path)?.[1];
  return id === undefined ? undefined : { body: { server: novaRow(numberOf(id)) } };
};

function fixedReplies({ origin }: StandInWorld): Readonly<Record<string, StandInReply>> {
  const identity = { id: 'v3.14', status: 'stable', links: [{ rel: 'self', href: `${origin}/identity/v3/` }], 'media-types': [] };
  const compute = { id: 'v2.1', status: 'CURRENT', version: '2.93', min_version: '2.1', links: [{ rel: 'self', href: `${origin}/compute/v2.1/` }] };
  return {
    '/identity': { body: { versions: { values: [identity] } } },
    '/identity/v3': { body: { version: identity } },
    '/identity/v3/auth/tokens': { body: { token: tokenOf(origin) }, headers: { 'x-subject-token': 'a-token-of-the-bench' } },
    '/compute/v2.1': { body: { version: compute } },
    '/compute/v2.1/flavors/detail': { body: { flavors: FLAVORS } },
    '/image': { body: { versions: [{ id: 'v2.16', status: 'CURRENT', links: [{ rel: 'self', href: `${origin}/image/v2/` }] }] } },
    '/image/v2/images': { body: { images: IMAGES } },
  };
}

function tokenOf(origin: string): object {
  const domain = { id: 'default', name: 'Default' };
  const services = { identity: `${origin}/identity`, compute: `${origin}/compute/v2.1`, image: `${origin}/image` };
  return {
    methods: ['password'],
    user: { id: 'user-1', name: 'bench', domain },
    project: { id: 'project-1', name: 'bench', domain },
    roles: [{ id: 'role-1', name: 'member' }],
    issued_at: '2026-01-01T00:00:00.000000Z',
    expires_at: '2099-01-01T00:00:00.000000Z',
    catalog: Object.entries(services).map(([type, url]) => ({
      id: type,
      type,
      name: type,
      endpoints: [{ id: `${type}-public`, interface: 'public', region: 'RegionOne', region_id: 'RegionOne', url }],
    })),
  };
}

function serverPage(url: URL, { origin, servers }: StandInWorld): StandInReply {
  const limit = Number(url.searchParams.get('limit') ?? 1000);
  const marker = url.searchParams.get('marker');
  const before = marker === null ? 0 : numberOf(marker);
  const last = Math.min(servers, before + limit);
  const href = `${origin}/compute/v2.1/servers/detail?limit=${limit}&marker=${uuidOf('server', last)}`;
  const rows = numbersBetween(before + 1, last).map(novaRow);
  return { body: { servers: rows, ...(last < servers ? { servers_links: [{ rel: 'next', href }] } : {}) } };
}
