import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractOperations } from '../../kernel/testing/contract-operations.ts';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import { startIwinvSimulator } from '../start-iwinv-simulator.ts';
import { IwinvClient } from '../testing/iwinv-client.ts';

let simulator: IwinvSimulator;
let client: IwinvClient;

beforeAll(async () => {
  simulator = await startIwinvSimulator({ rateLimit: 0, scripts: 'served', billDetail: 'served' });
  client = new IwinvClient(simulator);
});

afterAll(() => simulator.close());

const OPERATIONS = contractOperations('iwinv').map(({ method, path }) => [method, path] as const);

describe('the contract', () => {
  it('has 47 operations', () => {
    expect(OPERATIONS).toHaveLength(47);
  });

  it.each(OPERATIONS)('%s %s is routed', async (method, path) => {
    const { status } = await client.send(method, path.replaceAll(/\{\w+\}/gu, 'nothing'));
    expect([404, 405]).not.toContain(status);
  });
});
