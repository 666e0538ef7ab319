import type { MemorySteps } from './memory-verbs.ts';
import { ACCOUNT_VERBS, AccountStep } from './steps/account-step.ts';
import type { StepTools } from './steps/command-step.ts';
import { CommandStep } from './steps/command-step.ts';
import { CreateStep } from './steps/create-step.ts';
import { DeleteStep } from './steps/delete-step.ts';
import { WindowStep } from './steps/window-step.ts';

const COMMAND_STEPS = [
  'rename',
  'start',
  'stop',
  'reboot',
  'rebuild',
  'resize',
  'resizeAtOnce',
  'confirmResize',
  'revertResize',
  'handOver',
  'pause',
  'unpause',
  'shelve',
  'unshelve',
  'lock',
  'unlock',
  'rescue',
  'unrescue',
  'createImage',
  'console',
  'attachVolume',
  'detachVolume',
] as const;

/** One driver for each kind of step that the strategies name. */
export function memorySteps(tools: StepTools): MemorySteps {
  return {
    ...Object.fromEntries(COMMAND_STEPS.map((command) => [`memory.${command}`, new CommandStep(command, tools)])),
    ...Object.fromEntries(ACCOUNT_VERBS.map((verb) => [`memory.${verb}`, new AccountStep(verb, tools.session)])),
    'memory.create': new CreateStep(tools),
    'memory.delete': new DeleteStep(tools),
    'memory.window': new WindowStep(tools),
  };
}
