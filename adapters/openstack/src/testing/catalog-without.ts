import type { SimulatedOpenStack } from './simulated-openstack.ts';

interface TokenReply {
  readonly token: { readonly catalog: readonly { readonly type: string }[] };
}

/** Lets the next log-in get a token whose catalog lacks services of these types. */
export async function hideFromCatalog({ simulator }: SimulatedOpenStack, ...types: readonly string[]): Promise<void> {
  const { username, password, projectName } = simulator.credentials;
  const domain = { id: 'default' };
  const identity = { methods: ['password'], password: { user: { name: username, domain, password } } };
  const request = { auth: { identity, scope: { project: { name: projectName, domain } } } };
  const reply = await fetch(`${simulator.endpoint}/auth/tokens`, { method: 'POST', body: JSON.stringify(request) });
  const { token } = (await reply.json()) as TokenReply;
  const body = { token: { ...token, catalog: token.catalog.filter(({ type }) => !types.includes(type)) } };
  const headers = { 'x-subject-token': reply.headers.get('x-subject-token') ?? '' };
  simulator.faults.add({ match: { method: 'POST', path: '/auth/tokens$' }, action: { type: 'reply', status: 201, headers, body } });
  simulator.ledger.clear();
}
