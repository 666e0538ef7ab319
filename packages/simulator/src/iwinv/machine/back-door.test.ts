import { describe, expect, it } from 'vitest';
import { SimClock } from '../../kernel/clock.ts';
import { DEFAULT_SWITCHES } from '../switches.ts';
import { createMachine } from './create-machine.ts';

const NAME = 'iwinv 서버';

function setUp() {
  const clock = new SimClock({ scale: 0 });
  const machine = createMachine({ clock, seed: 1, servers: 6, switches: { ...DEFAULT_SWITCHES } });
  const find = (name: string) => machine.instances.list().find((instance) => instance.name === name);
  return { clock, machine, find };
}

describe('a change behind the back', () => {
  it('sets native fields of an instance found by id or by name', () => {
    const { machine, find } = setUp();
    machine.change({ server: NAME, set: { status: 'error', description: 'by hand' } });
    expect(find(NAME)).toMatchObject({ status: 'error', description: 'by hand' });
    machine.change({ server: 'INSTANCE-2IZyamjZEKllbeUSTZPsl3', set: { name: 'other' } });
    expect(find('other')).toBeDefined();
  });

  it('holds an instance at work for as long as it is set so', () => {
    const { clock, machine, find } = setUp();
    machine.change({ server: NAME, set: { status: 'work' } });
    clock.advance(10_000);
    expect(find(NAME)?.status).toBe('work');
    const id = find(NAME)?.instanceId ?? '';
    expect(() => machine.instances.reboot(id)).toThrow(/workingInstance/);
  });

  it('runs actions by somebody else, in their own time', () => {
    const { clock, machine, find } = setUp();
    machine.change({ server: NAME, action: 'resize', flavor: 'vgna_2.4_n' });
    clock.advance(120);
    expect(find(NAME)?.flavor.flavorId).toBe('vgna_2.4_n');
    machine.change({ server: 'batch-1', action: 'rename', name: 'batch-2' });
    machine.change({ server: 'batch-2', action: 'start' });
    clock.advance(60);
    expect(find('batch-2')?.status).toBe('active');
  });

  it('deletes at once and leaves the volumes', () => {
    const { machine, find } = setUp();
    expect(machine.change({ server: 'db-1', action: 'delete' })).toEqual({ keptVolumeIds: machine.storages.list().map(({ volumeId }) => volumeId) });
    expect(find('db-1')).toBeUndefined();
    expect(machine.storages.list().map(({ instanceId }) => instanceId)).toEqual([null, null]);
  });

  it('adds and detaches volumes at once', () => {
    const { machine, find } = setUp();
    machine.change({ server: NAME, action: 'addVolume', type: 'ssd', name: 'extra', sizeGb: 10 });
    const [volume] = find(NAME)?.volumeIds ?? [];
    machine.change({ server: NAME, action: 'detachVolume', volume });
    expect(find(NAME)?.volumeIds).toEqual([]);
  });

  it.each([
    [{ server: 'nobody' }, /^server:/],
    [{}, /^server:/],
    [{ server: NAME, action: 'explode' }, /^action:/],
    [{ server: NAME, action: 'start' }, /^action:/],
    [{ server: NAME, action: 'rename' }, /^name:/],
    [{ server: NAME, set: { status: 'asleep' } }, /^set\.status:/],
    [{ server: NAME, set: { colour: 'red' } }, /^set\.colour:/],
  ])('refuses %j and names the field', (change, message) => {
    expect(() => setUp().machine.change(change)).toThrow(message);
  });

  it('gives the same ids for the same seed', () => {
    const ids = (seed: number) =>
      createMachine({ clock: new SimClock(), seed, servers: 40, switches: { ...DEFAULT_SWITCHES } })
        .instances.list()
        .map(({ instanceId }) => instanceId);
    expect(ids(3)).toEqual(ids(3));
    expect(ids(3)).not.toEqual(ids(4));
    expect(new Set(ids(3)).size).toBe(40);
  });
});
