import type { ServiceContext } from '../shared/exchange.ts';

const INTERFACES = ['public', 'internal', 'admin'] as const;

export const REGION = 'RegionOne';

/** All services stand behind one origin; `{project}` is the token's project. */
const SERVICES: readonly { readonly type: string; readonly name: string; readonly path: string }[] = [
  { type: 'image', name: 'glance', path: '/image' },
  { type: 'placement', name: 'placement', path: '/placement' },
  { type: 'identity', name: 'keystone', path: '/v3' },
  { type: 'network', name: 'neutron', path: '/network' },
  { type: 'compute', name: 'nova', path: '/compute/v2.1' },
  { type: 'block-storage', name: 'cinder', path: '/volume/v3/{project}' },
  { type: 'volumev3', name: 'cinderv3', path: '/volume/v3/{project}' },
];

/** The catalog of a token that is scoped to the project. */
export function describeCatalog(context: ServiceContext, projectId: string) {
  return SERVICES.map(({ type, name, path }) => ({
    endpoints: INTERFACES.map((kind) => ({
      id: toStableId(`${name}-${kind}`),
      interface: kind,
      region_id: REGION,
      url: `${context.origin()}${path.replace('{project}', projectId)}`,
      region: REGION,
    })),
    id: toStableId(name),
    type,
    name,
  }));
}

/** 32 hexadecimal digits out of a name: the same in every catalog. */
function toStableId(name: string): string {
  return Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32);
}
