import type { Action, ActionRequest, Plan } from '@isobar/core';
import { isCloudError } from '@isobar/core';

import { check } from '../check.ts';
import type { ConformanceWorld, Job } from '../harness.ts';
import { execute, planFor } from '../scenario/act.ts';
import { fixtureJob } from '../scenario/fixture-jobs.ts';
import type { SliceVerb } from '../scenario/job.ts';
import { jobFor, SLICE_VERBS } from '../scenario/job.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'options';

/** What user data is in the samples: its digest stands in a plan, and the text goes to `execute`. */
const USER_DATA = '#!/bin/sh\necho the conformance suite was here';
const DIGEST = { sha256: 'c'.repeat(64), sizeBytes: USER_DATA.length };

/** Every option of the verbs that have some, beside those that other families look at (passwords, confirm, image, public address). */
const OPTIONS = {
  create: [
    'zone',
    'networks',
    'addressing',
    'keyPair',
    'securityGroups',
    'serverGroup',
    'labels',
    'description',
    'hostname',
    'rootDiskGiB',
    'volumes',
    'userData',
    'userScript',
  ],
  rebuild: ['name', 'description', 'hostname', 'keyPair', 'labels', 'userData'],
  lock: ['reason'],
  rescue: ['image'],
  unshelve: ['zone'],
  createImage: ['labels'],
  attachVolume: ['device', 'deleteOnTermination'],
  createVolume: ['name', 'type', 'zone', 'description', 'labels'],
  snapshotVolume: ['description'],
  createSecurityGroup: ['description'],
} as const satisfies { readonly [A in Action]?: readonly (keyof ActionRequest<A>)[] };

type VerbWithOptions = keyof typeof OPTIONS;

/** Samples that do for every cloud: names that are nowhere looked up. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  labels: { purpose: 'conformance-label' },
  description: 'conformance-description',
  hostname: 'conformance-host',
  name: 'conformance-option',
  reason: 'conformance-reason',
  userData: DIGEST,
};

async function carried(action: VerbWithOptions, option: string, { harness, world }: Stage): Promise<void> {
  if (harness.lacks.includes(action)) return;
  const samples: Readonly<Record<string, unknown>> = { ...SAMPLES, ...world.options?.[action] };
  const sample = samples[option];
  check(sample !== undefined, 'a harness gives a sample of each option', `no sample for ${option} of ${action}: give it in \`options\``);
  await checkOption(action, option, sample, world);
}

async function checkOption(action: VerbWithOptions, option: string, sample: unknown, world: ConformanceWorld): Promise<void> {
  const job = await baseJob(action, world);
  const request = { ...job.request, [option]: sample };
  const plan = await planFor<Action>(world, { ...job, request }).catch((error: unknown) => error);
  // An option that is refused with its reason is not dropped in silence.
  if (plan instanceof Error) {
    check(
      isCloudError(plan) && (plan.code === 'unsupported' || plan.code === 'invalid_argument'),
      'an option is refused by its reason, if at all',
      plan,
    );
    return;
  }
  const { warnings, request: resolved } = plan as Plan;
  const pattern = new RegExp(`^(?:request\\.)?${option}(?![A-Za-z])`);
  if (warnings.some((warning) => pattern.test(warning.subject))) return;
  const run = await execute(world, plan as Plan, { secrets: { userData: USER_DATA } });
  const sent = run.writes.map((write) => write.line).join('\n');
  // What was named may be sent as it was given, or by the id that it was resolved to.
  const forms = option === 'userData' ? [USER_DATA, DIGEST.sha256] : [sample, resolved[option] ?? sample];
  const missing = forms.map((form) => leavesOf(form).filter((leaf) => !isIn(sent, leaf)));
  check(
    missing.some((leaves) => leaves.length === 0),
    `${action}: an option is in the request or warned of`,
    {
      action,
      option,
      missing,
      writes: run.writes,
    },
  );
}

function baseJob(action: VerbWithOptions, world: ConformanceWorld): Promise<Job> {
  const verb = SLICE_VERBS.find((each): each is SliceVerb => each === action);
  return verb === undefined ? fixtureJob<Action>(world, action) : Promise.resolve(jobFor(verb, world.fixtures) as Job);
}

/** The texts, numbers and flags of a value; keys of labels too. */
function leavesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}

/** As it is, or as clouds encode it: in JSON, in a URL, in a form, in base64. */
function isIn(sent: string, leaf: string): boolean {
  const url = encodeURIComponent(leaf);
  const forms = [leaf, JSON.stringify(leaf).slice(1, -1), url, url.replaceAll('%20', '+'), Buffer.from(leaf).toString('base64')];
  return forms.some((form) => sent.includes(form) || sent.includes(JSON.stringify(form).slice(1, -1)));
}

export const OPTION_TESTS: readonly ConformanceTest[] = (Object.keys(OPTIONS) as readonly VerbWithOptions[]).flatMap((action) =>
  OPTIONS[action].map((option): ConformanceTest => ({
    family,
    title: `sends the option ${option} of ${action} or warns of it`,
    run: (stage) => carried(action, option, stage),
  })),
);
