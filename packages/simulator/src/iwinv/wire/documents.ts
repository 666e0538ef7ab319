import type { components } from '@isobar/contracts/iwinv';

type Schemas = components['schemas'];

/** A contract type that is only read: rows may share arrays with the state machine. */
type Fixed<Value> = Value extends readonly (infer Item)[]
  ? readonly Fixed<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
    : Value;

/** Bodies as the iwinv contract document has them: a reply that leaves the document does not compile. */
export type InstanceDocument = Fixed<Schemas['Instance']>;
export type CreatedInstanceDocument = Fixed<Schemas['CreatedInstance']>;
export type FlavorDocument = Fixed<Schemas['Flavor']>;
export type ImageDocument = Fixed<Schemas['Image']>;
export type VolumeDocument = Fixed<Schemas['BlockStorage']>;
export type SecurityGroupDocument = Fixed<Schemas['SecurityGroup']>;
export type SecurityGroupRuleDocument = Fixed<Schemas['SecurityGroupRule']>;
export type BillDocument = Fixed<Schemas['Bill']>;
export type ErrorNumber = Schemas['ErrorNumber'];
export type ErrorCode = Schemas['ErrorCode'];
