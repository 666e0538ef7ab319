import { startOperation } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const rebuild = (serverId: string, more: object = {}) =>
  ({ action: 'rebuild', targetId: serverId, request: { image: SEED.ubuntu24 }, ...more }) as const;

describe('the choice of a rebuild', () => {
  it('shows the recreation step by step, with a changed identity', async () => {
    world = await startWorld();
    const plan = await world.plan(rebuild(SEED.web1));
    expect(plan.strategy).toMatchObject({ id: 'rebuild-in-place', support: 'emulated' });
    expect(plan.steps.map((step) => step.id)).toEqual(['reserve-1', 'bootVolume', 'stop', 'delete', 'server']);
    expect(plan.effects.find((effect) => effect.facet === 'identity')).toMatchObject({ values: ['changed'], evidence: { level: 'recorded' } });
  });

  it('refuses to preserve the identity, with a reason of each strategy', async () => {
    world = await startWorld();
    await expect(world.plan(rebuild(SEED.web1, { preserve: ['identity'] }))).rejects.toMatchObject({
      code: 'unsupported',
      details: {
        reasons: [
          expect.stringMatching(/^rebuild-in-place: identity would be changed/),
          expect.stringMatching(/^rebuild-beside: identity would be changed/),
        ],
      },
    });
  });

  it('sends nothing with yes alone, and names the new identity and the user data', async () => {
    world = await startWorld();
    const plan = await world.plan(rebuild(SEED.web1));
    await expect(startOperation(plan, { yes: true }, world.ports())).rejects.toMatchObject({
      code: 'consent_required',
      details: { accept: ['identity-change', 'user-data-loss'] },
    });
    expect(world.writes()).toEqual([]);
  });

  it('needs no consent for user data that is given again', async () => {
    world = await startWorld();
    const userData = { sha256: 'a'.repeat(64), sizeBytes: 12 };
    const plan = await world.plan({ action: 'rebuild', targetId: SEED.web1, request: { image: SEED.ubuntu24, userData } });
    expect(plan.accept.surprising).toEqual(['identity-change']);
  });

  it('keeps each address by itself, with evidence of the port that stays', async () => {
    world = await startWorld();
    const plan = await world.plan(rebuild(SEED.web1, { preserve: ['addresses.private', 'addresses.floating'], evidence: 'documented' }));
    expect(plan.strategy.id).toBe('rebuild-in-place');
    expect(plan.accept.surprising).not.toContain('unproven:addresses.private');
  });

  it('cannot preserve an automatic address where ports cannot be reserved', async () => {
    world = await startWorld({ dialect: 'edgecenter' });
    await expect(world.plan(rebuild(SEED.web2, { preserve: ['addresses'] }))).rejects.toMatchObject({
      code: 'unsupported',
      details: {
        reasons: [
          expect.stringMatching(/cannot reserve a port in use.*203\.0\.113\.10/),
          expect.stringMatching(/addresses\.public .* would be changed/),
        ],
      },
    });
  });

  it('preserves an address that is reserved already, also there', async () => {
    world = await startWorld({ dialect: 'edgecenter', servers: 7 });
    const mail1 = '11111111-0000-4000-8000-000000000007';
    const plan = await world.plan(rebuild(mail1, { preserve: ['addresses.public'] }));
    expect(plan.strategy.id).toBe('rebuild-in-place');
    expect(plan.steps.map((step) => step.kind)).not.toContain('gcore.reservePort');
  });

  it('has a server that belongs to Kubernetes accepted by name', async () => {
    world = await startWorld();
    const plan = await world.plan(rebuild(SEED.kubernetesNode));
    expect(plan.accept.surprising).toContain('managed-resource');
  });

  it('leaves basic machines and bare metal alone, with the reason', async () => {
    world = await startWorld();
    const strategy = world.adapter.strategies.rebuild?.[0];
    const { facts, request } = await world.adapter.readFacts({ ...rebuild(SEED.web1), awaitingResize: null });
    expect(strategy?.fit({ ...facts, kind: 'basic' } as typeof facts, request)).toMatchObject({
      verdict: 'no',
      reasons: [expect.stringContaining('basic')],
    });
    expect(strategy?.fit({ ...facts, kind: 'bareMetal' } as typeof facts, request)).toMatchObject({
      verdict: 'no',
      reasons: [expect.stringContaining('bare metal')],
    });
  });

  it('refuses where the key pair of the server is gone, before anything is deleted', async () => {
    world = await startWorld();
    const strategy = world.adapter.strategies.rebuild?.[0];
    const { facts, request } = await world.adapter.readFacts({ ...rebuild(SEED.web1), awaitingResize: null });
    expect(strategy?.fit({ ...facts, keyIsMissing: true } as typeof facts, request)).toMatchObject({
      verdict: 'no',
      reasons: [expect.stringContaining('ops-key')],
    });
    await expect(
      world.plan({ action: 'rebuild', targetId: SEED.web1, request: { image: SEED.ubuntu24, keyPair: 'no-such-key' } }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
