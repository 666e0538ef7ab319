import type { Server } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { sampleFlavor } from '../testing/sample-flavor.ts';
import { sampleRequirement } from '../testing/sample-requirement.ts';
import { requirementOf } from './requirement-of.ts';

const UNTOLD = { id: 'sample', name: null, vcpus: null, memoryMiB: null, diskGiB: null };

function server(told: Partial<Pick<Server, 'flavor'>>): Server {
  return { id: 'server-1', ref: 'cloud/server-1', flavor: UNTOLD, ...told } as unknown as Server;
}

describe('the requirement of an existing server', () => {
  it('is its size, as the server tells it before its flavor does', () => {
    const flavor = sampleFlavor({ vcpus: 4, memoryMiB: 8192, diskGiB: 80 });
    expect(requirementOf(server({}), flavor)).toEqual(sampleRequirement({ vcpus: 4, diskGiB: 80 }));
    const own = { ...UNTOLD, vcpus: 3, memoryMiB: 6144, diskGiB: 50 };
    expect(requirementOf(server({ flavor: own }), flavor)).toEqual(sampleRequirement({ vcpus: 3, memoryMiB: 6144, diskGiB: 50 }));
    expect(requirementOf(server({ flavor: own }), null)).toEqual(sampleRequirement({ vcpus: 3, memoryMiB: 6144, diskGiB: 50 }));
  });

  it('is not known where the cloud tells no size', () => {
    expect(requirementOf(server({}), null)).toBeNull();
    expect(requirementOf(server({}), sampleFlavor({ memoryMiB: null }))).toBeNull();
  });

  it('has what not every server has, and nothing that is not told', () => {
    const special = sampleFlavor({ vcpuKind: 'dedicated', architecture: 'arm64', gpu: 'NVIDIA A10', osTypes: ['windows'], networkGbps: 10 });
    expect(requirementOf(server({}), special)).toEqual(
      sampleRequirement({ vcpuKind: 'dedicated', architecture: 'arm64', gpu: 'NVIDIA A10', osType: 'windows' }),
    );
    const usual = sampleFlavor({ vcpuKind: 'shared', architecture: 'amd64', osTypes: ['linux', 'windows'] });
    expect(requirementOf(server({}), usual)).toEqual(sampleRequirement());
  });

  it('has the disk that it boots from', () => {
    const flavor = sampleFlavor({ diskGiB: 20 });
    expect(requirementOf(server({}), flavor, 60)).toEqual(sampleRequirement({ diskGiB: 60 }));
  });
});
