import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Exchange, JsonObject } from '../shared/exchange.ts';
import type { AttributeTable } from './attributes.ts';

/** One kind of Neutron resource: its names in paths and bodies, and what can be done with it. */
export interface NeutronResource {
  /** In the path: `security-groups`; with underscores in the body. */
  readonly plural: string;
  /** `port` */
  readonly singular: string;
  readonly attributes: AttributeTable;
  /** What the 404 says of an id. */
  readonly notFound: { readonly type: string; readonly text: (id: string) => string };
  readonly read: (exchange: Exchange) => readonly JsonObject[];
  readonly create: (exchange: Exchange, input: JsonObject) => JsonObject;
  /** Absent: such a resource never changes. */
  readonly update?: (exchange: Exchange, id: string, input: JsonObject) => JsonObject;
  readonly delete: (exchange: Exchange, id: string) => void;
}

/** `security-groups` in a path is `security_groups` in a body. */
export function bodyKey({ plural }: NeutronResource): string {
  return plural.replaceAll('-', '_');
}

export function notFound(resource: NeutronResource, id: string): OpenStackRefusal {
  return new OpenStackRefusal('notFound', resource.notFound.text(id), resource.notFound.type);
}
