import type { CreateInstanceRequest, FloatingIpChoice, InterfaceRequest, LoginFacts } from '../../model/requests.ts';
import type { GcoreDialect } from '../dialect.ts';
import type { BodyReader } from './body-reader.ts';
import { readInstanceVolume } from './instance-volume-body.ts';
import { NAME_PATTERN, NAME_TEMPLATE_PATTERN } from './names.ts';
import { readTags } from './tag-map.ts';

export const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

/**
 * Reads a create. Passwords and user data are checked and dropped: nothing keeps them. Top-level
 * `security_groups` are deprecated and stand in where an interface names none.
 */
export function readCreateInstance(body: BodyReader, dialect: GcoreDialect): CreateInstanceRequest {
  const flavorId = body.requireText('flavor');
  for (const name of ['interfaces', 'volumes']) {
    if (!body.has(name)) body.refuse(name, 'Field required');
  }
  const volumes = body.list('volumes', readInstanceVolume);
  const groups = readGroups(body);
  const interfaces = body.list('interfaces', (row) => readInterface(row, groups));
  if (body.has('interfaces') && interfaces.length === 0) {
    body.refuse('interfaces', 'List should have at least 1 item after validation, not 0');
  }
  body.optionalText('user_data', { pattern: BASE64 });
  const login = readLogin(body);
  const names = readNames(body, dialect);
  const isOld = dialect.fieldNames === 'old';
  const keyWord = !isOld && body.has('ssh_key_name') ? 'ssh_key_name' : 'keypair_name';
  const request = {
    names,
    flavorId,
    interfaces,
    volumes,
    sshKeyName: body.optionalText(keyWord),
    serverGroupId: body.optionalText('servergroup_id'),
    availabilityZone: isOld ? body.optionalText('availability_zone') : null,
    login,
    tags: readTags(body),
  };
  body.allow(...TEMPLATE_FIELDS, ...(isOld ? [] : ['keypair_name', 'metadata']));
  body.finish();
  return request;
}

const NO_LOGIN: LoginFacts = { hasUsername: false, password: 'absent' };

/** Lower and upper case, a digit and a special character, 8 to 16 in all. */
const STRONG = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z0-9]).{8,16}$/u;

function readLogin(body: BodyReader): LoginFacts {
  const password = body.optionalText('password');
  const hasUsername = body.optionalText('username') !== null;
  if (password === null) return { hasUsername, password: 'absent' };
  return { hasUsername, password: STRONG.test(password) ? 'strong' : 'weak' };
}

/** Settings of an application, which nothing here runs. */
const TEMPLATE_FIELDS = ['allow_app_ports', 'configuration'];

/** Reads a wanted machine that shall not be made: for a dry run or a price. One name when none is given. */
export function readWantedInstance(body: BodyReader): CreateInstanceRequest {
  const flavorId = body.requireText('flavor');
  const volumes = body.list('volumes', readInstanceVolume);
  const interfaces = body.list('interfaces', (row) => readInterface(row, null));
  for (const name of ['interfaces', 'volumes']) if (!body.has(name)) body.refuse(name, 'Field required');
  const names = [...body.textList('names'), ...body.textList('name_templates')].map((text) => ({ text, isTemplate: false }));
  body.finish();
  const nobody = { sshKeyName: null, serverGroupId: null, availabilityZone: null, login: NO_LOGIN, tags: new Map<string, string>() };
  return { ...nobody, flavorId, volumes, interfaces, names: names.length > 0 ? names : [{ text: 'instance', isTemplate: false }] };
}

/** `name` or `name_template` makes one instance; the older lists make one for each of their names. */
function readNames(body: BodyReader, dialect: GcoreDialect): CreateInstanceRequest['names'] {
  const plain = (text: string): { text: string; isTemplate: boolean } => ({ text, isTemplate: false });
  const template = (text: string): { text: string; isTemplate: boolean } => ({ text, isTemplate: true });
  const listed = [...body.textList('names').map(plain), ...body.textList('name_templates').map(template)];
  for (const { text, isTemplate } of listed) {
    const pattern = isTemplate ? NAME_TEMPLATE_PATTERN : NAME_PATTERN;
    if (!pattern.test(text)) body.refuse('names', `String should match pattern '${pattern.source}'`);
  }
  if (dialect.fieldNames === 'old') {
    if (listed.length === 0) body.refuse('names', 'Field required');
    return listed;
  }
  const name = body.optionalText('name', { pattern: NAME_PATTERN });
  const nameTemplate = body.optionalText('name_template', { pattern: NAME_TEMPLATE_PATTERN });
  if (name !== null) return [plain(name)];
  if (nameTemplate !== null) return [template(nameTemplate)];
  return listed.length > 0 ? listed : [template('instance-{ip_octets}')];
}

/** Every field of an interface, whatever its type; the last two are of machines that are not simulated. */
const INTERFACE_FIELDS = ['network_id', 'subnet_id', 'port_id', 'ip_address', 'floating_ip', 'port_group', 'ddos_profile'];

/** Reads one interface; `groups` stands in where it names none. */
export function readInterface(row: BodyReader, groups: readonly string[] | null): InterfaceRequest {
  const type = row.choice('type', ['external', 'subnet', 'any_subnet', 'reserved_fixed_ip']);
  const common = {
    interfaceName: row.optionalText('interface_name', { most: 37 }),
    securityGroupIds: readGroups(row) ?? groups,
    floatingIp: type === 'external' ? null : row.object('floating_ip', readFloatingIp),
  };
  row.allow(...INTERFACE_FIELDS);
  const family = row.choice('ip_family', ['ipv4', 'ipv6', 'dual'], 'ipv4');
  if (family !== 'ipv4') row.refuse('ip_family', 'The network has no IPv6 subnet');
  switch (type) {
    case 'external':
      return { ...common, type };
    case 'subnet':
      if (row.has('subnet_id') && !row.has('network_id')) {
        row.refuse('network_id', 'Specify network ID in addition to subnet ID');
      }
      return { ...common, type, networkId: row.optionalText('network_id'), subnetId: row.requireText('subnet_id') };
    case 'any_subnet':
      return { ...common, type, networkId: row.requireText('network_id'), address: row.optionalText('ip_address') };
    case 'reserved_fixed_ip':
      return { ...common, type, portId: row.requireText('port_id') };
  }
}

function readFloatingIp(row: BodyReader): FloatingIpChoice {
  row.allow('existing_floating_id');
  const source = row.choice('source', ['new', 'existing']);
  if (source === 'new') return { source };
  return { source, floatingIpId: row.requireText('existing_floating_id') };
}

/** `[{ id }]`, or `null` when the field is absent. */
function readGroups(body: BodyReader): readonly string[] | null {
  if (!body.has('security_groups')) return null;
  return body.list('security_groups', (row) => row.requireText('id'));
}
