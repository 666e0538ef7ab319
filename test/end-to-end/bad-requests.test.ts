import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { CliWorld, CloudName } from './testing/cli-world.ts';
import { openCliWorld, readsOf, writesOf } from './testing/cli-world.ts';

interface Case {
  readonly title: string;
  readonly words: readonly string[];
  readonly code: number;
  readonly says: RegExp;
  /** Whether it is wrong in itself: then nothing is asked of any cloud. */
  readonly inItself?: true;
}

const KOREAN = '서버';
const BIG = String(Number.MAX_SAFE_INTEGER * 2);

const CASES: readonly Case[] = [
  {
    title: 'a Korean name for a server on Gcore',
    words: ['server', 'create', '--cloud', 'lux', '--name', KOREAN, '--flavor', 'g1-standard-1-2', '--image', 'debian-12-x64'],
    code: 2,
    says: /name: got "서버", allowed is 3 to 63 ASCII/,
    inItself: true,
  },
  {
    title: 'a Korean name for a key pair on Gcore',
    words: ['keypair', 'create', '--cloud', 'lux', '--name', KOREAN],
    code: 2,
    says: /name: got/,
    inItself: true,
  },
  {
    title: 'a group name that is too short for iwinv',
    words: ['security-group', 'create', '--cloud', 'seoul', '--name', 'abc', '--allow', 'in:tcp:22'],
    code: 2,
    says: /name: got "abc", allowed is 4 to 32/,
    inItself: true,
  },
  { title: 'a volume of no size', words: ['volume', 'create', '--cloud', 'lux', '--size-gib', '0'], code: 2, says: /sizeGiB: got 0/, inItself: true },
  { title: 'a size beyond every number', words: ['volume', 'create', '--cloud', 'north', '--size-gib', BIG], code: 2, says: /size/i, inItself: true },
  {
    title: 'ports the wrong way round',
    words: ['security-group', 'create', '--cloud', 'north', '--name', 'web', '--allow', 'in:tcp:443-80'],
    code: 2,
    says: /portTo: got 80, allowed is at least portFrom \(443\)/,
    inItself: true,
  },
  {
    title: 'a port beyond the last',
    words: ['security-group', 'create', '--cloud', 'lux', '--name', 'web', '--allow', 'in:tcp:70000'],
    code: 2,
    says: /from 0 to 65535/,
    inItself: true,
  },
  {
    title: 'a volume that would shrink on OpenStack',
    words: ['volume', 'extend', 'north/spare', '--size-gib', '5', '--yes'],
    code: 2,
    says: /cannot shrink/,
  },
  {
    title: 'a volume that would shrink on Gcore',
    words: ['volume', 'extend', 'lux/spare-data', '--size-gib', '5', '--yes'],
    code: 2,
    says: /cannot shrink/,
  },
  {
    title: 'a boot volume to be detached on OpenStack',
    words: ['server', 'detach', 'north/db-1', '--volume', 'db-1-root', '--yes'],
    code: 4,
    says: /root volume/,
  },
  {
    title: 'a boot volume to be detached on Gcore',
    words: ['server', 'detach', 'lux/web-1', '--volume', 'web-1-root', '--yes'],
    code: 4,
    says: /boot volume/,
  },
  { title: 'a pause of a server on Gcore', words: ['server', 'pause', 'lux/web-1'], code: 4, says: /no call to pause[\s\S]*nearest: suspend/ },
];

describe('a request that a cloud would refuse', () => {
  let world: CliWorld;
  beforeAll(async () => {
    world = await openCliWorld();
  });
  afterAll(() => world.close());
  beforeEach(() => world.forget());

  it.each(CASES)('$title: nothing is written', async ({ words, code, says, inItself }) => {
    const ran = await world.run(words);
    expect({ code: ran.code, err: ran.err }).toMatchObject({ code, err: expect.stringMatching(says) });
    for (const cloud of ['seoul', 'north', 'lux'] satisfies readonly CloudName[]) {
      expect(writesOf(world.requests(cloud)), cloud).toEqual([]);
      if (inItself === true) expect(readsOf(world.requests(cloud)), cloud).toEqual([]);
    }
  });
});
