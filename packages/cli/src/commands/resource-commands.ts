import type { DefineCommand } from '../run-command.ts';
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
import { addMatchCommand } from './match-command.ts';
import type { ResourceCommand } from './resource-names.ts';
import { addVerbs } from './verb-command.ts';

/** How one kind of resource is shown, what can be done with it, and what else stands under it. */
function resource<Item extends ResourceRow>(
  view: ResourceView<Item>,
  verbs: readonly Verb<never>[] = [],
  ...more: readonly DefineCommand[]
): DefineCommand {
  return (command, shell) => {
    addListAndShow(command, shell, view);
    for (const define of more) define(command, shell);
    addVerbs(command, verbs, shell);
  };
}

/** `isobar <resource> <verb>` for every kind of resource. */
export const RESOURCE_COMMANDS: Readonly<Record<ResourceCommand, DefineCommand>> = {
  server: resource(SERVER_VIEW, [...SERVER_VERBS, ...SERVER_PART_VERBS], addCanCommand),
  flavor: resource(FLAVOR_VIEW, [], addMatchCommand),
  image: resource(IMAGE_VIEW, IMAGE_VERBS, addDownloadCommand),
  volume: resource(VOLUME_VIEW, VOLUME_VERBS),
  'volume-snapshot': resource(VOLUME_SNAPSHOT_VIEW, VOLUME_SNAPSHOT_VERBS),
  'volume-type': resource(VOLUME_TYPE_VIEW),
  keypair: resource(KEY_PAIR_VIEW, KEY_PAIR_VERBS),
  network: resource(NETWORK_VIEW),
  subnet: resource(SUBNET_VIEW),
  port: resource(PORT_VIEW, PORT_VERBS),
  'floating-ip': resource(FLOATING_IP_VIEW, FLOATING_IP_VERBS),
  'security-group': resource(SECURITY_GROUP_VIEW, SECURITY_GROUP_VERBS),
  'server-group': resource(SERVER_GROUP_VIEW, SERVER_GROUP_VERBS),
  'user-script': resource(USER_SCRIPT_VIEW),
  region: resource(REGION_VIEW),
  quota: resource(QUOTA_VIEW),
  bill: resource(BILL_VIEW),
};
