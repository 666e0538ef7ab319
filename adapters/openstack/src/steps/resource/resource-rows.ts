import type { OpenStackService } from '../../api/openstack-api.ts';

/** How a create whose reply was lost is found again. */
export type Anchor =
  /** A member of the metadata that only this operation gives (SOURCES.md#cinder-metadata-anchor). */
  | 'metadata'
  /** A description that only this operation gives (SOURCES.md#neutron-description-anchor). */
  | 'description'
  /** An id that the operation chooses (SOURCES.md#glance-image-create). */
  | 'id'
  /** A name that is taken once (SOURCES.md#nova-keypair-name-anchor). */
  | 'name'
  /** A name among the rows that were not there before. */
  | 'newName'
  /** What the rule says: the same is there once (SOURCES.md#neutron-security-group-rule-duplicate-409). */
  | 'rule';

/** Where one kind of resource is made, shown and deleted. */
export interface ResourceRow {
  readonly label: string;
  readonly service: OpenStackService;
  readonly path: string;
  readonly listPath?: string;
  readonly plural: string;
  /** Member of bodies and replies; an empty text where the resource is the body itself. */
  readonly singular: string;
  readonly anchor: Anchor;
  /** Member that identifies a row. */
  readonly idMember?: 'id' | 'name';
  readonly wants?: string;
  /** Statuses on the way to being made; left out, it is there with the reply. */
  readonly building?: readonly string[];
  readonly failed?: readonly string[];
  readonly costsMoney: boolean | null;
}

export const RESOURCE_ROWS = {
  volume: {
    label: 'volume',
    service: 'volume',
    path: '/volumes',
    listPath: '/volumes/detail',
    plural: 'volumes',
    singular: 'volume',
    anchor: 'metadata',
    building: ['creating', 'downloading'],
    failed: ['error'],
    costsMoney: true,
  },
  volumeSnapshot: {
    label: 'volume snapshot',
    service: 'volume',
    path: '/snapshots',
    listPath: '/snapshots/detail',
    plural: 'snapshots',
    singular: 'snapshot',
    anchor: 'metadata',
    building: ['creating'],
    failed: ['error'],
    costsMoney: true,
  },
  image: { label: 'image', service: 'image', path: '/images', plural: 'images', singular: '', anchor: 'id', costsMoney: true },
  keyPair: {
    label: 'key pair',
    service: 'compute',
    path: '/os-keypairs',
    plural: 'keypairs',
    singular: 'keypair',
    anchor: 'name',
    idMember: 'name',
    wants: '2.2',
    costsMoney: false,
  },
  port: { label: 'port', service: 'network', path: '/ports', plural: 'ports', singular: 'port', anchor: 'description', costsMoney: null },
  floatingIp: {
    label: 'floating IP',
    service: 'network',
    path: '/floatingips',
    plural: 'floatingips',
    singular: 'floatingip',
    anchor: 'description',
    costsMoney: true,
  },
  securityGroup: {
    label: 'security group',
    service: 'network',
    path: '/security-groups',
    plural: 'security_groups',
    singular: 'security_group',
    anchor: 'description',
    costsMoney: null,
  },
  securityGroupRule: {
    label: 'security group rule',
    service: 'network',
    path: '/security-group-rules',
    plural: 'security_group_rules',
    singular: 'security_group_rule',
    anchor: 'rule',
    costsMoney: null,
  },
  serverGroup: {
    label: 'server group',
    service: 'compute',
    path: '/os-server-groups',
    plural: 'server_groups',
    singular: 'server_group',
    anchor: 'newName',
    wants: '2.13',
    costsMoney: null,
  },
} as const satisfies Readonly<Record<string, ResourceRow>>;

export type ResourceName = keyof typeof RESOURCE_ROWS;
