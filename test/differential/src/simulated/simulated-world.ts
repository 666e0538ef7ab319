import type { OpenStackSimulator } from '@isobar/simulator';

import type { Asker, ScenarioRequest } from '../exchange.ts';
import type { JsonObject } from '../json.ts';
import { isJsonObject, objectsAt, valueAt } from '../json.ts';
import { setUpSecurityGroup } from '../play/security-group.ts';
import type { Target } from '../play/target.ts';
import type { World } from '../play/world.ts';
import { setUpImages } from './simulated-images.ts';

type Ask = Target['send'];

const SECURITY_GROUP = 'lab-sg';

/** Makes the seeded simulator into the cloud that was recorded, and says what of it plays which part. */
export async function setUpWorld(logins: OpenStackSimulator['logins'], ask: Ask): Promise<World> {
  const { member, neighbour, applicationCredential } = logins;
  const [project, tinyProject] = [await projectOf(ask, 'member'), await projectOf(ask, 'tiny')];
  await emptyProjects(ask, project);
  await setUpSecurityGroup(ask, SECURITY_GROUP);
  return new Map([
    ['project', project],
    ['tinyProject', tinyProject],
    ['projectName', member.projectName],
    ['memberName', member.username],
    ['memberPassword', member.password],
    ['tinyName', neighbour.username],
    ['tinyPassword', neighbour.password],
    ['applicationCredentialId', applicationCredential.id],
    ['applicationCredentialSecret', applicationCredential.secret],
    ['delay', '0.6'],
    ['keyPair', 'operations'],
    ['seededGroup', SECURITY_GROUP],
    ...(await setUpImages(ask)),
    ['network', await networkNamed(ask, 'member', 'private')],
    ['unroutedNetwork', await networkNamed(ask, 'member', 'backend')],
    ['publicNetwork', await networkNamed(ask, 'member', 'public')],
    ['tinyNetwork', await networkNamed(ask, 'tiny', 'south-net')],
    ['volumeType', 'standard'],
    ['sharedVolumeType', await sharedVolumeType(ask, project)],
  ]);
}

/** The seed gives a server to the project that may have one only, and the other a volume and a security group. */
async function emptyProjects(ask: Ask, project: string): Promise<void> {
  for (const { id } of await listed(ask, 'tiny', { service: 'compute', method: 'GET', path: '/v2.1/servers' }, 'servers'))
    await ask('tiny', { service: 'compute', method: 'DELETE', path: `/v2.1/servers/${String(id)}` });
  for (const { id } of await listed(ask, 'member', { service: 'volume', method: 'GET', path: `/v3/${project}/volumes` }, 'volumes'))
    await ask('member', { service: 'volume', method: 'DELETE', path: `/v3/${project}/volumes/${String(id)}` });
  const groups = await listed(ask, 'member', { service: 'network', method: 'GET', path: '/v2.0/security-groups' }, 'security_groups');
  for (const { id } of groups.filter(({ name }) => name !== 'default'))
    await ask('member', { service: 'network', method: 'DELETE', path: `/v2.0/security-groups/${String(id)}` });
}

async function projectOf(ask: Ask, as: Asker): Promise<string> {
  const { body } = await ask(as, { service: 'identity', method: 'GET', path: '/v3/auth/projects' });
  return String(valueAt(body, 'projects.0.id'));
}

async function networkNamed(ask: Ask, as: Asker, name: string): Promise<string> {
  const networks = await listed(ask, as, { service: 'network', method: 'GET', path: '/v2.0/networks' }, 'networks');
  return String(networks.find((network) => network['name'] === name)?.['id']);
}

/** The name of the type whose volumes several servers may have. */
async function sharedVolumeType(ask: Ask, project: string): Promise<string> {
  const types = await listed(ask, 'member', { service: 'volume', method: 'GET', path: `/v3/${project}/types` }, 'volume_types');
  return String(types.find((type) => valueAt(type, 'extra_specs.multiattach') === '<is> True')?.['name']);
}

async function listed(ask: Ask, as: Asker, request: ScenarioRequest, list: string): Promise<readonly JsonObject[]> {
  const { body } = await ask(as, request);
  return isJsonObject(body) ? objectsAt(body, list) : [];
}
