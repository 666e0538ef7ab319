import { describe, expect, it } from 'vitest';

import { toImage } from './image-mapper.ts';
import { imageWire } from './image-wire.ts';

const map = (os: Record<string, unknown>) =>
  toImage(imageWire.parse({ image_id: 'PIMAGE-1', visibility: 'public', os, image_type: 'os_linux' }), 'seoul');

describe('toImage', () => {
  it.each([
    ['ROCKYLINUX', 'linux'],
    ['UBUNTU', 'linux'],
    ['WINDOWS', 'windows'],
    ['FREEBSD', 'other'],
  ])('knows the system of %s as %s', (osType, expected) => {
    expect(map({ os_type: osType, status: 'available', name: 'n' })).toMatchObject({ osType: expected, status: 'available', visibility: 'public' });
  });

  it('claims no status that it does not know and no size that is not published', () => {
    expect(map({ status: 'maintenance' })).toMatchObject({ status: 'unknown', osType: null, name: null, minDiskGiB: null, sizeBytes: null });
  });
});
