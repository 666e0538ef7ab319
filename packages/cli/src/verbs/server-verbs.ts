import type { Action } from '@isobar/core';

import { parseConfirm, parseLabels, parsePassword, required } from './parse-options.ts';
import type { CreateOptions } from './server-options.ts';
import { CREATE_OPTIONS, createRequest, IMAGE, LABEL, PASSWORD_OPTIONS, SHARED_OPTIONS, sharedRequest } from './server-options.ts';
import type { RequestMembers, Verb } from './verb.ts';

/** Options of the verbs on servers, as typed. */
export interface ServerOptions extends CreateOptions {
  readonly confirm?: string;
  readonly hard?: boolean;
  readonly require?: string;
  readonly volumes?: readonly string[];
  readonly reason?: string;
  readonly kind?: string;
}

const plain = (verb: string, action: Action, text: string): Verb<ServerOptions> => ({ verb, text, wanted: () => ({ action, request: {} }) });

const asking = (
  verb: string,
  action: Action,
  text: string,
  options: Verb['options'],
  request: (options: ServerOptions) => RequestMembers,
): Verb<ServerOptions> => ({ verb, text, ...(options === undefined ? {} : { options }), wanted: (given) => ({ action, request: request(given) }) });

/** Every verb on servers. */
export const SERVER_VERBS: readonly Verb<ServerOptions>[] = [
  {
    verb: 'create',
    text: 'create a server',
    creates: true,
    options: CREATE_OPTIONS,
    wanted: (options) => ({ action: 'create', request: createRequest(options) }),
  },
  asking('delete', 'delete', 'delete a server', [{ flags: '--volumes <ids>', text: 'volumes to delete with it', list: true }], ({ volumes }) => ({
    volumes,
  })),
  plain('restore', 'restore', 'bring back a soft-deleted server'),
  {
    verb: 'rename',
    text: 'rename a server',
    positional: [['name', 'new name']],
    wanted: (_, given) => ({ action: 'rename', request: { name: given[1] } }),
  },
  plain('start', 'start', 'start a server'),
  asking(
    'stop',
    'stop',
    'stop a server',
    [{ flags: '--require <kind>', text: 'graceful: refuse unless the guest is shut down cleanly' }],
    ({ require }) => ({ require }),
  ),
  asking('reboot', 'reboot', 'reboot a server', [{ flags: '--hard', text: 'power off and on instead of asking the guest' }], ({ hard }) => ({
    kind: hard === true ? 'hard' : 'soft',
  })),
  plain('pause', 'pause', 'pause a server'),
  plain('unpause', 'unpause', 'go on after a pause'),
  plain('suspend', 'suspend', 'suspend a server'),
  plain('resume', 'resume', 'resume a suspended server'),
  plain('shelve', 'shelve', 'shelve a server'),
  asking('unshelve', 'unshelve', 'unshelve a server', [{ flags: '--zone <zone>', text: 'zone to come back in' }], ({ zone }) => ({ zone })),
  asking('lock', 'lock', 'lock a server', [{ flags: '--reason <text>', text: 'why it is locked' }], ({ reason }) => ({ reason })),
  plain('unlock', 'unlock', 'unlock a server'),
  asking('rescue', 'rescue', 'boot a server into rescue mode', [IMAGE, ...PASSWORD_OPTIONS], (options) => ({
    image: options.image,
    password: parsePassword(options.password, options.setPassword),
  })),
  plain('unrescue', 'unrescue', 'leave rescue mode'),
  asking(
    'rebuild',
    'rebuild',
    'put a fresh image on a server',
    [IMAGE, { flags: '--name <name>', text: 'new name' }, ...SHARED_OPTIONS],
    (options) => ({
      image: options.image,
      name: options.name,
      ...sharedRequest(options),
    }),
  ),
  asking(
    'resize',
    'resize',
    'give a server another flavor',
    [
      { flags: '--flavor <flavor>', text: 'flavor, by id or name' },
      { flags: '--confirm <how>', text: 'auto (default), manual, or revertAfter=<seconds>' },
    ],
    ({ flavor, confirm }) => ({ flavor: required('--flavor', flavor), confirm: parseConfirm(confirm) }),
  ),
  plain('confirm-resize', 'confirmResize', 'keep the new flavor'),
  plain('revert-resize', 'revertResize', 'go back to the old flavor'),
  asking(
    'snapshot',
    'createImage',
    'make an image of the disk of a server',
    [{ flags: '--name <name>', text: 'name of the image' }, LABEL],
    ({ name, label }) => ({ name: required('--name', name), labels: parseLabels(label) }),
  ),
  asking('console', 'console', 'print the address of a console', [{ flags: '--kind <kind>', text: 'vnc, serial or spice' }], ({ kind }) => ({
    kind,
  })),
];
