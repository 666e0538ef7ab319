import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Simulation } from './simulation.ts';
import { startSimulation } from './simulation.ts';

let simulation: Simulation | undefined;

afterEach(async () => {
  await simulation?.close();
  simulation = undefined;
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe('startSimulation', () => {
  it('starts seoul, north and lux on 127.0.0.1, each with an endpoint its own clients take', async () => {
    simulation = await startSimulation();
    const { seoul, north, lux } = simulation.clouds;
    expect([seoul?.provider, north?.provider, lux?.provider]).toEqual(['iwinv', 'openstack', 'gcore']);
    for (const cloud of [seoul, north, lux]) expect(cloud?.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(seoul?.endpoint).toBe(seoul?.origin);
    expect(north?.endpoint).toBe(`${north?.origin}/v3`);
    expect(lux?.endpoint).toBe(lux?.origin);
  });

  it('gives a configuration that names endpoint and credentials of each', async () => {
    simulation = await startSimulation();
    const { seoul, north, lux } = simulation.clouds;
    expect(simulation.configuration.clouds).toMatchObject({
      seoul: { provider: 'iwinv', endpoint: seoul?.endpoint, accessKey: expect.any(String), secretKey: expect.any(String) },
      north: {
        provider: 'openstack',
        authUrl: north?.endpoint,
        username: expect.any(String),
        password: expect.any(String),
        projectName: expect.any(String),
        userDomainName: expect.any(String),
        projectDomainName: expect.any(String),
        region: expect.any(String),
      },
      lux: {
        provider: 'gcore',
        endpoint: lux?.endpoint,
        apiKey: expect.any(String),
        projectId: expect.any(Number),
        regionId: expect.any(Number),
        dialect: 'gcore',
      },
    });
    // One way of signing in for each cloud: two would contradict each other.
    expect(Object.keys(simulation.configuration.clouds['north'] ?? {})).not.toContain('applicationCredentialSecret');
    expect(north?.credentials).toMatchObject({ applicationCredentialId: expect.any(String), applicationCredentialSecret: expect.any(String) });
  });

  it('starts only the clouds that are asked for', async () => {
    simulation = await startSimulation({ clouds: ['gcore'], gcoreDialect: 'edgecenter' });
    expect(Object.keys(simulation.clouds)).toEqual(['lux']);
    expect(simulation.configuration.clouds).toMatchObject({ lux: { dialect: 'edgecenter' } });
  });

  it('hands the settings of one cloud to that cloud', async () => {
    simulation = await startSimulation({ clouds: ['iwinv', 'gcore'], iwinv: { rateLimit: 5 } });
    expect(simulation.clouds.seoul?.running.change({})).toMatchObject({ rateLimit: 5 });
  });

  it('shares nothing between two simulations but the seed', async () => {
    simulation = await startSimulation({ clouds: ['iwinv'] });
    const other = await startSimulation({ clouds: ['iwinv'] });
    await fetch(`${other.clouds.seoul?.origin ?? ''}/v1/zones`);
    expect(simulation.clouds.seoul?.running.ledger.entries()).toEqual([]);
    await other.close();
  });

  it('keeps the secrets of signing in out of the ledger', async () => {
    simulation = await startSimulation({ clouds: ['openstack'] });
    const { north } = simulation.clouds;
    const { username, password, userDomainName } = (north?.credentials ?? {}) as Record<string, string>;
    const user = { name: username, password, domain: { name: userDomainName } };
    const body = JSON.stringify({ auth: { identity: { methods: ['password'], password: { user } } } });
    const reply = await fetch(`${north?.endpoint ?? ''}/auth/tokens`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(reply.status).toBe(201);
    const ledger = await (await fetch(`${north?.origin ?? ''}/_sim/requests`)).text();
    expect(ledger).toContain('/v3/auth/tokens');
    expect(ledger).not.toContain(password);
    expect(ledger).not.toContain(reply.headers.get('x-subject-token') ?? password);
  });

  it('leaves nothing running when one port is taken', async () => {
    const listening = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPServerWrap').length;
    await until(() => listening() === 0);
    const blocker = createServer();
    await new Promise<void>((resolve) => void blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as AddressInfo;
    await expect(startSimulation({ gcore: { port } })).rejects.toThrow(/EADDRINUSE/);
    await until(() => listening() === 1);
    await new Promise((resolve) => blocker.close(resolve));
  });
});
