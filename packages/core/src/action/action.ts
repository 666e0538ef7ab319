/** Every verb on a server. An adapter that declares no strategy for one refuses it as `unsupported`. */
export const ACTIONS = [
  'create',
  'delete',
  'restore',
  'rename',
  'start',
  'stop',
  'reboot',
  'pause',
  'unpause',
  'suspend',
  'resume',
  'shelve',
  'unshelve',
  'lock',
  'unlock',
  'rescue',
  'unrescue',
  'rebuild',
  'resize',
  'confirmResize',
  'revertResize',
] as const;

export type Action = (typeof ACTIONS)[number];

export function isAction(value: string): value is Action {
  return (ACTIONS as readonly string[]).includes(value);
}
