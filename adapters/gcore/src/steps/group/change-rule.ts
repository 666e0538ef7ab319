import type { JsonObject, Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { isSameRule, toRule } from '../../security-group/rule-mapper.ts';
import { fetchSecurityGroup } from '../../security-group/security-group-reader.ts';
import type { RuleRow } from '../../security-group/security-group-wire.ts';
import { ruleWire, SECURITY_GROUP_WRITES } from '../../security-group/security-group-wire.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { readInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = z.object({
  groupId: z.string(),
  /** A rule to make, in the platform's words. */
  body: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** A rule to take away. */
  ruleId: z.string().optional(),
});

/** Adds one rule to a group or takes one away. One change at a time: several at once collide (SOURCES.md#gcore-security-group-changes-collide). */
export function createChangeRule(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: async (context) => toProof(await findRule(session, context), context),
    trace: () => null,
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send({ client }: GcoreSession, context: StepContext): Promise<Sent> {
  const { groupId: id, body, ruleId } = readInput(inputSchema, context);
  const path = client.scoped(SECURITY_GROUP_WRITES, id, 'rules', ...(ruleId === undefined ? [] : [ruleId]));
  const write = ruleId === undefined ? ({ method: 'POST', json: body } as const) : ({ method: 'DELETE' } as const);
  const { tasks } = await client.write(taskIdsWire, path, { ...write, operation: 'change security group rule', id, signal: context.signal });
  return { taskId: tasks[0] ?? null };
}

/** The rule to take away, or one that lets through what the new one shall. */
async function findRule(session: GcoreSession, context: StepContext): Promise<RuleRow | null> {
  const { groupId, body, ruleId } = readInput(inputSchema, context);
  const rows = (await fetchSecurityGroup(session, groupId, context.signal)).security_group_rules ?? [];
  if (ruleId !== undefined) return rows.find((row) => row.id === ruleId) ?? null;
  const wanted = toRule(ruleWire.parse({ id: '', ...body }));
  return rows.find((row) => wanted !== null && isSame(row, wanted)) ?? null;
}

function isSame(row: RuleRow, wanted: NonNullable<ReturnType<typeof toRule>>): boolean {
  const rule = toRule(row);
  return rule !== null && isSameRule(rule, wanted);
}

function toProof(rule: RuleRow | null, context: StepContext): JsonObject | null {
  const { ruleId } = readInput(inputSchema, context);
  if (ruleId !== undefined) return rule === null ? {} : null;
  return rule === null ? null : { ruleId: rule.id };
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  const proof = toProof(await findRule(session, context), context);
  if (proof !== null) return { state: 'done', output: proof, result: { changed: true, resourceState: 'changed' } };
  if (fresh) return { state: 'waiting', seen: 'the group shows the old rules' };
  const details = { cloud: session.cloud, provider: 'gcore', operation: 'change security group rule', outcome: 'unknown' } as const;
  const error = new CloudError('internal', 'change security group rule: the task finished, but the group shows the old rules', details).toJSON();
  return { state: 'failed', error };
}
