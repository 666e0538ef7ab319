import type { components } from '@isobar/contracts/gcore';

type Schemas = components['schemas'];

/** A contract type that is only read: bodies may share lists with the state machine. */
type Fixed<Value> = Value extends readonly (infer Item)[]
  ? readonly Fixed<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
    : Value;

/** Bodies as the Gcore contract document has them: a reply that leaves the document does not compile. */
export type AppTemplateDocument = Fixed<Schemas['AppTemplate']>;
export type AvailableNamesDocument = Fixed<Schemas['AvailableNames']>;
export type CreatedSshKeyDocument = Fixed<Schemas['CreatedSshKey']>;
export type ErrorDocument = Fixed<Schemas['ErrorReply']>;
export type FlavorDocument = Fixed<Schemas['Flavor']>;
export type FloatingIpDocument = Fixed<Schemas['FloatingIp']>;
export type ImageDocument = Fixed<Schemas['Image']>;
export type InstanceDocument = Fixed<Schemas['Instance']>;
export type InstanceCommonDocument = Fixed<Schemas['InstanceCommon']>;
export type EdgeCenterInstanceDocument = Fixed<Schemas['EdgeCenterInstance']>;
export type InterfaceDocument = Fixed<Schemas['Interface']>;
export type InstancePortDocument = Fixed<Schemas['InstancePort']>;
export type KeypairDocument = Fixed<Schemas['Keypair']>;
export type MetricsRowDocument = Fixed<Schemas['MetricsRow']>;
export type NetworkDocument = Fixed<Schemas['Network']>;
export type PriceDocument = Fixed<Schemas['Price']>;
export type PricePreviewDocument = Fixed<Schemas['PricePreview']>;
export type ProjectDocument = Fixed<Schemas['Project']>;
export type RegionDocument = Fixed<Schemas['Region']>;
export type ReservedIpDocument = Fixed<Schemas['ReservedFixedIp']>;
export type ResellerNamesDocument = Fixed<Schemas['ResellerNames']>;
export type SecurityGroupDocument = Fixed<Schemas['SecurityGroup']>;
export type ServerGroupDocument = Fixed<Schemas['ServerGroup']>;
export type SnapshotDocument = Fixed<Schemas['Snapshot']>;
export type SshKeyDocument = Fixed<Schemas['SshKey']>;
export type SubnetDocument = Fixed<Schemas['Subnet']>;
export type TaskDocument = Fixed<Schemas['Task']>;
export type VolumeDocument = Fixed<Schemas['Volume']>;
