import { describe, expect, it } from 'vitest';

import { toVolume } from './volume-mapper.ts';
import { volumeWire } from './volume-wire.ts';

const ROW = {
  id: '2b0cc490-18be-4dd7-a42c-6337e76ac510',
  name: '',
  status: 'in-use',
  size: 40,
  bootable: 'true',
  created_at: '2026-11-21T02:37:26.000000',
};

const volumeOf = (members: Readonly<Record<string, unknown>> = {}) => toVolume(volumeWire.parse({ ...ROW, ...members }), 'north');

describe('toVolume', () => {
  it('reads texts as what they stand for', () => {
    const volume = volumeOf({ volume_image_metadata: { image_id: 'i1', image_name: 'debian' } });
    expect(volume).toMatchObject({ name: null, state: 'inUse', sizeGiB: 40, bootable: true, imageId: 'i1', createdAt: '2026-11-21T02:37:26Z' });
  });

  it('knows the boot disk by the first device name, and says nothing without a name', () => {
    const attachments = ['/dev/vda', '/dev/vdb', null].map((device) => ({ server_id: 's1', device }));
    expect(volumeOf({ attachments }).attachments.map(({ root }) => root)).toEqual([true, false, null]);
  });

  it.each([
    ['available', 'available'],
    ['extending', 'changing'],
    ['error_deleting', 'error'],
    ['melting', 'unknown'],
  ])('reads the status %s as %s', (status, state) => {
    expect(volumeOf({ status })).toMatchObject({ state, native: { status } });
  });
});
