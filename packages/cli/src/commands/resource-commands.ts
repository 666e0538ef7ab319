import type { Command } from 'commander';

import type { Shell } from '../run-command.ts';
import { KEY_PAIR_VERBS, SECURITY_GROUP_VERBS } from '../verbs/access-verbs.ts';
import { IMAGE_VERBS } from '../verbs/image-verbs.ts';
import { FLOATING_IP_VERBS, PORT_VERBS, SERVER_GROUP_VERBS } from '../verbs/network-verbs.ts';
import { SERVER_PART_VERBS } from '../verbs/server-parts.ts';
import { SERVER_VERBS } from '../verbs/server-verbs.ts';
import type { Verb } from '../verbs/verb.ts';
import { VOLUME_SNAPSHOT_VERBS, VOLUME_VERBS } from '../verbs/volume-verbs.ts';
import { BILL_VIEW, QUOTA_VIEW } from '../views/account-views.ts';
import { FLAVOR_VIEW, IMAGE_VIEW, REGION_VIEW, SERVER_GROUP_VIEW, SERVER_VIEW, USER_SCRIPT_VIEW } from '../views/compute-views.ts';
import { FLOATING_IP_VIEW, KEY_PAIR_VIEW, NETWORK_VIEW, PORT_VIEW, SECURITY_GROUP_VIEW, SUBNET_VIEW } from '../views/network-views.ts';
import { VOLUME_SNAPSHOT_VIEW, VOLUME_TYPE_VIEW, VOLUME_VIEW } from '../views/storage-views.ts';
import { addCanCommand } from './can-command.ts';
import { addDownloadCommand } from './download-command.ts';
import { addListAndShow } from './list-command.ts';
import type { ResourceRow, ResourceView } from './list-command.ts';
import { addVerb } from './verb-command.ts';

/** The command of one kind of resource: how it is shown, what can be done with it, and what else stands under it. */
function addResource<Item extends ResourceRow>(
  program: Command,
  shell: Shell,
  name: string,
  view: ResourceView<Item>,
  verbs: readonly Verb<never>[] = [],
): Command {
  const command = program.command(name).description(`${name.replaceAll('-', ' ')}s of all clouds`);
  addListAndShow(command, shell, view);
  for (const verb of verbs) addVerb(command, verb, shell);
  return command;
}

/** `isobar <resource> <verb>` for every kind of resource. */
export function addResourceCommands(program: Command, shell: Shell): void {
  addCanCommand(addResource(program, shell, 'server', SERVER_VIEW, [...SERVER_VERBS, ...SERVER_PART_VERBS]), shell);
  addResource(program, shell, 'flavor', FLAVOR_VIEW);
  addDownloadCommand(addResource(program, shell, 'image', IMAGE_VIEW, IMAGE_VERBS), shell);
  addResource(program, shell, 'volume', VOLUME_VIEW, VOLUME_VERBS);
  addResource(program, shell, 'volume-snapshot', VOLUME_SNAPSHOT_VIEW, VOLUME_SNAPSHOT_VERBS);
  addResource(program, shell, 'volume-type', VOLUME_TYPE_VIEW);
  addResource(program, shell, 'keypair', KEY_PAIR_VIEW, KEY_PAIR_VERBS);
  addResource(program, shell, 'network', NETWORK_VIEW);
  addResource(program, shell, 'subnet', SUBNET_VIEW);
  addResource(program, shell, 'port', PORT_VIEW, PORT_VERBS);
  addResource(program, shell, 'floating-ip', FLOATING_IP_VIEW, FLOATING_IP_VERBS);
  addResource(program, shell, 'security-group', SECURITY_GROUP_VIEW, SECURITY_GROUP_VERBS);
  addResource(program, shell, 'server-group', SERVER_GROUP_VIEW, SERVER_GROUP_VERBS);
  addResource(program, shell, 'user-script', USER_SCRIPT_VIEW);
  addResource(program, shell, 'region', REGION_VIEW);
  addResource(program, shell, 'quota', QUOTA_VIEW);
  addResource(program, shell, 'bill', BILL_VIEW);
}
