import { describe, expect, it } from 'vitest';
import { AddressPool, hostCount, isWithin } from './address-pool.ts';

describe('AddressPool', () => {
  it('gives every host address once, never the network or broadcast address, and then none', () => {
    const pool = new AddressPool();
    const given = Array.from({ length: 14 }, () => pool.takeNext('10.0.0.0/28'));
    expect(new Set(given).size).toBe(14);
    expect(given).not.toContain('10.0.0.0');
    expect(given).not.toContain('10.0.0.15');
    expect(pool.takeNext('10.0.0.0/28')).toBeUndefined();
  });

  it('skips what is taken and gives again what was released', () => {
    const pool = new AddressPool();
    expect(pool.take('10.0.0.10')).toBe(true);
    expect(pool.take('10.0.0.10')).toBe(false);
    expect(pool.takeNext('10.0.0.0/24')).toBe('10.0.0.11');
    pool.release('10.0.0.10');
    expect(pool.take('10.0.0.10')).toBe(true);
  });

  it('knows what lies in a subnet', () => {
    expect(isWithin('10.40.255.254', '10.40.0.0/16')).toBe(true);
    expect(isWithin('10.41.0.1', '10.40.0.0/16')).toBe(false);
    expect(hostCount('192.168.10.0/24')).toBe(253);
  });
});
