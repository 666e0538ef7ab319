import type { Action, ActionRequest } from '@isobar/core';
import { canAct, isCloudError, makePlan } from '@isobar/core';

import type { Answer } from '../lab-session.ts';
import type { ActionRow, Scene } from './can-actions.ts';
import type { Role } from './can-world.ts';

export type Verdict = 'right yes' | 'right no' | 'there' | 'false yes' | 'false no' | 'unknown' | 'unclear' | 'unreachable';

/** What Isobar said and what the cloud did, in one state, for one action, as one role. */
export interface Cell {
  readonly state: string;
  readonly action: string;
  readonly role: Role;
  readonly verdict: Verdict;
  /** Why, in the words of Isobar and of the cloud. */
  readonly detail: string;
  readonly accepted: boolean | null;
}

const CONTEXT = { now: () => Date.now() } as const;

/** Answers that are a refusal; anything else but success tells nothing about the action. */
const REFUSALS = new Set([400, 403, 404, 409]);

export type Outcome = Pick<Cell, 'verdict' | 'detail' | 'accepted'>;

/** Asks `can`, then the cloud. */
export async function judge(row: ActionRow, role: Role, scene: Scene): Promise<Outcome> {
  const { adapter, session } = scene.world.actors[role];
  const request = row.request(scene) as ActionRequest<Action>;
  const said = await saidBy(() => canAct(adapter, row.action, scene.subject.id, request, CONTEXT));
  const answer = await row.send(session, scene);
  const accepted = answer.status < 300;
  const detail = `${said.verdict} ${said.reasons.join('; ')} | ${answer.status} ${textOf(answer)}`;
  if (!accepted && !REFUSALS.has(answer.status) && answer.status !== row.refusedBy) return { verdict: 'unclear', detail, accepted: null };
  if (said.verdict === 'unclear') return { verdict: 'unclear', detail, accepted };
  if (said.verdict === 'unknown') return { verdict: 'unknown', detail, accepted };
  if (said.verdict === 'yes' && !accepted && isThere(row, scene)) {
    const { changes } = await makePlan(adapter, { action: row.action, targetId: scene.subject.id, request }, CONTEXT);
    return { verdict: changes ? 'false yes' : 'there', detail, accepted };
  }
  const right = accepted === (said.verdict === 'yes');
  return { verdict: `${right ? 'right' : 'false'} ${said.verdict}`, detail, accepted };
}

function isThere({ there }: ActionRow, { rests }: Scene): boolean {
  return rests !== null && there.includes(rests);
}

interface Said {
  readonly verdict: 'yes' | 'no' | 'unknown' | 'unclear';
  readonly reasons: readonly string[];
}

async function saidBy(ask: () => Promise<{ readonly verdict: 'yes' | 'no' | 'unknown'; readonly reasons?: readonly string[] }>): Promise<Said> {
  try {
    const { verdict, reasons = [] } = await ask();
    return { verdict, reasons };
  } catch (error) {
    if (!isCloudError(error)) throw error;
    return { verdict: 'unclear', reasons: [`${error.code}: ${error.message}`] };
  }
}

function textOf({ body }: Answer): string {
  const [fault] = Object.values(body) as readonly unknown[];
  return typeof fault === 'object' && fault !== null && 'message' in fault ? String(fault.message) : '';
}
