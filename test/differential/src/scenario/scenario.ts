import { administration } from './administration.ts';
import { catalogue } from './catalogue.ts';
import { createAndShow } from './create-and-show.ts';
import { deletion } from './delete.ts';
import { identityAndVersions } from './identity-and-versions.ts';
import { instanceActions } from './instance-actions.ts';
import { network } from './network.ts';
import { power } from './power.ts';
import { rebuild } from './rebuild.ts';
import { refusals } from './refusals.ts';
import { resize } from './resize.ts';
import { snapshotAndConsole } from './snapshot-and-console.ts';
import type { Step } from './step.ts';
import { volumeBacked } from './volume-backed.ts';
import { volumes } from './volumes.ts';

/** The whole scenario, in the order of the recording: later steps need what earlier ones made. */
export const SCENARIO: readonly Step[] = [
  ...identityAndVersions,
  ...catalogue,
  ...createAndShow,
  ...power,
  ...resize,
  ...rebuild,
  ...snapshotAndConsole,
  ...volumes,
  ...volumeBacked,
  ...network,
  ...administration,
  ...instanceActions,
  ...refusals,
  ...deletion,
];
