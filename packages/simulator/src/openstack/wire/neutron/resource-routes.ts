import type { HandlerRoute } from '../shared/exchange.ts';
import { readCreate, readUpdate } from './attributes.ts';
import { cutFields, listResources } from './resource-list.ts';
import { notFound } from './resource.ts';
import type { NeutronResource } from './resource.ts';

/** The five calls that every kind of resource has alike. */
export function resourceRoutes(resource: NeutronResource): readonly HandlerRoute[] {
  const pattern = `/v2.0/${resource.plural}`;
  const { singular, attributes } = resource;
  const routes: HandlerRoute[] = [
    { method: 'GET', pattern, handler: (exchange) => listResources(resource, exchange) },
    {
      method: 'GET',
      pattern: `${pattern}/{id}`,
      handler: (exchange) => {
        const id = exchange.parameter('id');
        const row = resource.read(exchange).find((candidate) => candidate['id'] === id);
        if (row === undefined) throw notFound(resource, id);
        return { status: 200, body: { [singular]: cutFields(row, exchange.request.query) } };
      },
    },
    {
      method: 'POST',
      pattern,
      handler: (exchange) => ({ status: 201, body: { [singular]: resource.create(exchange, readCreate(exchange, singular, attributes)) } }),
    },
    {
      method: 'DELETE',
      pattern: `${pattern}/{id}`,
      handler: (exchange) => {
        resource.delete(exchange, exchange.parameter('id'));
        return { status: 204, headers: { 'content-length': '0' } };
      },
    },
  ];
  const { update } = resource;
  if (update === undefined) return routes;
  const change: HandlerRoute = {
    method: 'PUT',
    pattern: `${pattern}/{id}`,
    handler: (exchange) => ({
      status: 200,
      body: { [singular]: update(exchange, exchange.parameter('id'), readUpdate(exchange, singular, attributes)) },
    }),
  };
  return [...routes, change];
}
