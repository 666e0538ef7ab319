import type { TaggedKind } from '../../backend/network-backend.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { isJsonObject } from '../shared/exchange.ts';
import type { Exchange, HandlerRoute } from '../shared/exchange.ts';
import { badBody } from './attributes.ts';
import { toTexts } from './value-checks.ts';

/** The kinds that have tags, by their names in paths. */
const KINDS: Readonly<Record<string, TaggedKind>> = {
  networks: 'networks',
  subnets: 'subnets',
  routers: 'routers',
  ports: 'ports',
  floatingips: 'floatingIps',
  'security-groups': 'securityGroups',
};

/** `/v2.0/{kind}/{id}/tags`: all of them at once, or one by one. */
export const TAG_ROUTES: readonly HandlerRoute[] = Object.entries(KINDS).flatMap(([path, kind]): readonly HandlerRoute[] => {
  const pattern = `/v2.0/${path}/{id}/tags`;
  const read = ({ context, caller, parameter }: Exchange): readonly string[] => {
    const row = context.backend.network[kind].list(caller).find(({ id }) => id === parameter('id'));
    if (row !== undefined) return row.tags;
    throw new OpenStackRefusal('notFound', `Resource ${path} ${parameter('id')} could not be found.`, 'TagResourceNotFound');
  };
  const write = ({ context, caller, parameter }: Exchange, tags: readonly string[]) =>
    context.backend.network.setTags(caller, kind, parameter('id'), tags);
  const requireTag = (exchange: Exchange): void => {
    const tag = exchange.parameter('tag');
    if (!read(exchange).includes(tag)) throw new OpenStackRefusal('notFound', `Tag ${tag} could not be found.`, 'TagNotFound');
  };
  return [
    { method: 'GET', pattern, handler: (exchange) => ({ status: 200, body: { tags: read(exchange) } }) },
    { method: 'PUT', pattern, handler: (exchange) => ({ status: 200, body: { tags: write(exchange, readTags(exchange)) } }) },
    {
      method: 'DELETE',
      pattern,
      handler: (exchange) => {
        write(exchange, []);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      pattern: `${pattern}/{tag}`,
      handler: (exchange) => {
        requireTag(exchange);
        return { status: 204 };
      },
    },
    {
      method: 'PUT',
      pattern: `${pattern}/{tag}`,
      handler: (exchange) => {
        write(exchange, [...read(exchange), exchange.parameter('tag')]);
        return { status: 201 };
      },
    },
    {
      method: 'DELETE',
      pattern: `${pattern}/{tag}`,
      handler: (exchange) => {
        requireTag(exchange);
        write(
          exchange,
          read(exchange).filter((tag) => tag !== exchange.parameter('tag')),
        );
        return { status: 204 };
      },
    },
  ];
});

function readTags({ request }: Exchange): readonly string[] {
  const body = request.json();
  const tags = isJsonObject(body) ? body['tags'] : undefined;
  if (Array.isArray(tags)) return toTexts(tags);
  throw badBody('Invalid input for operation: Invalid tags body.');
}
