import { describe, expect, test } from 'vitest';

import type { Asked, PolicyHook } from '../access.ts';
import type { Caller, Role, Selector } from '../caller.ts';
import { askedOfAction, askedOfCreation } from '../creation.ts';
import { referencesOf } from '../references.ts';
import { GatewayAccess } from './gateway-access.ts';
import type { ProjectPart } from './membership.ts';

const part = (project: string, labels: Selector['labels'], cloud = 'east'): ProjectPart => ({ project, selector: { cloud, labels } });

const BLUE = part('blue', { team: 'blue' });
const RED = part('red', { team: 'red' });
const PRODUCTION = part('production', { stage: 'production' });
const PARTS = [BLUE, RED, PRODUCTION];

function callerIn(...grants: readonly (readonly [string, Role, Selector, boolean?])[]): Caller {
  return {
    subject: 'token:me',
    administrator: false,
    grants: grants.map(([project, role, selector, own = false]) => ({ project, role, own, selectors: [selector] })),
    expiresAt: null,
  };
}

function accessWith(policy: PolicyHook | null): GatewayAccess {
  const unused = {} as ConstructorParameters<typeof GatewayAccess>[0];
  return new GatewayAccess({ ...unused, rights: { partsOf: () => Promise.resolve(PARTS) }, policy });
}

const access = accessWith(null);
const operatorOfBlue = callerIn(['blue', 'operator', BLUE.selector]);
const server = (labels: Asked['labels'], request: { readonly labels?: Asked['labels'] }): Asked =>
  askedOfAction('east', 's-1', labels, 'rebuild', request);

describe('who has a part of a cloud by labels', () => {
  test('makes servers with its labels, and is told which they are', async () => {
    await access.require(operatorOfBlue, 'act', askedOfCreation('east', 'create', { labels: { team: 'blue', note: 'x' } }));
    await expect(access.require(operatorOfBlue, 'act', askedOfCreation('east', 'create', {}))).rejects.toMatchObject({
      code: 'permission_denied',
      message: 'east: with no labels it would be in no project in which token:me may act; the labels of one are needed: team=blue',
    });
  });

  test('makes nothing that has no labels', async () => {
    const asked = askedOfCreation('east', 'createVolume', { labels: { team: 'blue' } });
    await expect(access.require(operatorOfBlue, 'act', asked)).rejects.toMatchObject({ code: 'permission_denied' });
  });

  test('makes nothing that a project would hold in which it may not', async () => {
    const asked = askedOfCreation('east', 'create', { labels: { team: 'blue', stage: 'production' } });
    await expect(access.require(operatorOfBlue, 'act', asked)).rejects.toMatchObject({ code: 'permission_denied' });
    const inBoth = callerIn(['blue', 'operator', BLUE.selector], ['production', 'operator', PRODUCTION.selector]);
    await access.require(inBoth, 'act', asked);
    const viewing = callerIn(['blue', 'operator', BLUE.selector], ['production', 'viewer', PRODUCTION.selector]);
    await expect(access.require(viewing, 'act', asked)).rejects.toMatchObject({ code: 'permission_denied' });
  });
});

describe('labels that an action changes', () => {
  test('may change where no project holds by them', async () => {
    await expect(access.require(operatorOfBlue, 'act', server({ team: 'blue' }, { labels: { team: 'blue', note: 'x' } }))).resolves.toBeUndefined();
  });

  test.each([
    ['into a project of others', { team: 'blue' }, { team: 'blue', stage: 'production' }],
    ['out of a project of others', { team: 'blue', stage: 'production' }, { team: 'blue' }],
    ['from the own project to that of others', { team: 'blue' }, { team: 'red' }],
    ['out of reach', { team: 'blue' }, {}],
  ])('move nothing %s', async (_name, before, after) => {
    await expect(access.require(operatorOfBlue, 'act', server(before, { labels: after }))).rejects.toMatchObject({ code: 'permission_denied' });
  });

  test('are no way to what only a label protects', async () => {
    await expect(access.require(operatorOfBlue, 'act', server({ team: 'red' }, { labels: { team: 'blue' } }))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('are free for who has the whole cloud, and for administrators', async () => {
    const ofEast = callerIn(['all', 'operator', { cloud: 'east', labels: null }]);
    for (const caller of [ofEast, { ...callerIn(), administrator: true }])
      await expect(access.require(caller, 'act', server({ team: 'blue' }, { labels: { stage: 'production' } }))).resolves.toBeUndefined();
  });

  test('are not asked for where none are given', () => {
    expect(server({ team: 'blue' }, {})).not.toHaveProperty('labelsAfter');
    expect(askedOfAction('east', 's-1', {}, 'rename', {})).not.toHaveProperty('labelsAfter');
  });
});

describe('a policy', () => {
  const noDeletes: PolicyHook = (_caller, permission, { action }) =>
    permission === 'act' && action === 'delete' ? { allowed: false, reason: 'not on Fridays' } : { allowed: true };

  test('refuses what the roles allow, also to administrators, and is heard of', async () => {
    const asked = askedOfAction('east', 's-1', { team: 'blue' }, 'delete', {});
    for (const caller of [operatorOfBlue, { ...callerIn(), administrator: true }])
      await expect(accessWith(noDeletes).require(caller, 'act', asked)).rejects.toMatchObject({
        code: 'permission_denied',
        message: 'refused by the policy: not on Fridays',
      });
    await accessWith(noDeletes).require(operatorOfBlue, 'act', askedOfAction('east', 's-1', { team: 'blue' }, 'stop', {}));
  });

  test('allows nothing that the roles refuse', async () => {
    const generous = accessWith(() => ({ allowed: true }));
    await expect(generous.require(operatorOfBlue, 'act', server({ team: 'red' }, {}))).rejects.toMatchObject({ code: 'not_found' });
  });

  test('that fails refuses', async () => {
    const broken = accessWith(() => Promise.reject(new Error('no connection to host secret.example')));
    await expect(broken.require(operatorOfBlue, 'read', server({ team: 'blue' }, {}))).rejects.toMatchObject({
      code: 'permission_denied',
      message: 'refused: the policy could not decide',
    });
  });
});

test('who has every cloud whole may see what counts them together', () => {
  const whole = callerIn(['a', 'viewer', { cloud: 'east', labels: null }], ['b', 'viewer', { cloud: 'north', labels: null }]);
  access.requireEverything(whole, 'read', ['east', 'north']);
  const own = callerIn(['a', 'viewer', { cloud: 'east', labels: null }, true]);
  for (const [caller, clouds] of [
    [whole, ['east', 'north', 'south']],
    [operatorOfBlue, ['east']],
    [own, ['east']],
    [callerIn(), []],
  ] as const)
    expect(() => access.requireEverything(caller, 'read', clouds)).toThrow('on every cloud, whole');
});

test('a request reaches what its members name', () => {
  expect(referencesOf('createVolume', { name: 'data', snapshot: 'snap', server: 'web' })).toEqual([
    { field: 'snapshot', kind: 'volumeSnapshot', idOrName: 'snap', permission: 'act' },
    { field: 'server', kind: 'server', idOrName: 'web', permission: 'act' },
  ]);
  expect(referencesOf('delete', { volumes: ['a', 'b'] }).map(({ idOrName }) => idOrName)).toEqual(['a', 'b']);
  expect(referencesOf('stop', { require: 'graceful' })).toEqual([]);
});
