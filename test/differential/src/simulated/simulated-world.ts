import type { Asker, ScenarioRequest } from '../exchange.ts';
import type { JsonObject } from '../json.ts';
import { isJsonObject } from '../json.ts';
import type { Wanted } from '../play/find-world.ts';
import { named } from '../play/find-world.ts';

const get = (service: ScenarioRequest['service'], path: string): ScenarioRequest => ({ service, method: 'GET', path });

function image(name: string, is: (item: JsonObject) => boolean): Wanted {
  return { name, as: 'member', request: get('image', '/v2/images'), list: 'images', is };
}

function network(name: string, as: Asker, seeded: string): Wanted {
  return { name, as, request: get('network', '/v2.0/networks'), list: 'networks', is: named(seeded) };
}

function volumeType(name: string, is: (item: JsonObject) => boolean): (project: string) => Wanted {
  return (project) => ({ name, as: 'member', request: get('volume', `/v3/${project}/types`), list: 'volume_types', is, take: 'name' });
}

const isShared = (type: JsonObject): boolean => isJsonObject(type['extra_specs']) && type['extra_specs']['multiattach'] === '<is> True';

/** What of the simulator's seed plays which part. */
export function simulatedWorld(project: string): readonly Wanted[] {
  return [
    image('imageA', named('debian-12')),
    image('imageB', named('ubuntu-22.04')),
    image('rescueImage', (item) => item['hw_rescue_device'] !== undefined),
    image('largeImage', named('windows-2022')),
    network('network', 'member', 'private'),
    network('unroutedNetwork', 'member', 'backend'),
    network('publicNetwork', 'member', 'public'),
    network('tinyNetwork', 'tiny', 'south-net'),
    volumeType('volumeType', named('standard'))(project),
    volumeType('sharedVolumeType', isShared)(project),
  ];
}
