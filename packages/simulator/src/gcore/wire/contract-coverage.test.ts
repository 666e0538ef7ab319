import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractOperations } from '../../kernel/testing/contract-operations.ts';
import { startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';

let today: GcoreClient;
let older: GcoreClient;
beforeAll(async () => {
  today = await startClient();
  older = await startClient({ dialect: 'edgecenter' });
});
afterAll(() => Promise.all([today.simulator.close(), older.simulator.close()]));

const PLACES: Readonly<Record<string, string>> = { project_id: '111', region_id: '76', client_id: '5678' };

const toPath = (pattern: string): string =>
  pattern.replaceAll(/\{(\w+)\}/gu, (_, name: string) => PLACES[name] ?? 'nothing').replace(/^\/cloud/u, '');

/** A path or method that is not known is answered by the web framework, or with nothing. */
const isRouted = ({ status, body }: GcoreAnswer): boolean => {
  const isFramework = Object(body).exception_class === 'HTTPError';
  return !isFramework && !(status === 404 && body === undefined);
};

const OPERATIONS = contractOperations('gcore').map(({ method, path }) => [method, path] as const);

describe('the contract', () => {
  it('has 134 operations', () => {
    expect(OPERATIONS).toHaveLength(134);
  });

  it.each(OPERATIONS)('%s %s is answered by one of the dialects', async (method, path) => {
    const answers = await Promise.all([today, older].map((client) => client.send(method, toPath(path))));
    expect(answers.some(isRouted)).toBe(true);
  });
});
