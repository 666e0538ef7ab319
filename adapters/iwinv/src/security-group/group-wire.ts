import type { components } from '@isobar/contracts/iwinv';
import { z } from 'zod';

export type GroupDocument = components['schemas']['SecurityGroup'];

const text = z.string().nullish();

/** Ids of rules are integers, kept as exact text (SOURCES.md#iwinv-rule-fields). */
export const ruleWire = z.looseObject({
  rule_id: z.union([z.number().int(), z.string().min(1)]).transform(String),
  bound: text,
  protocol: text,
  port: text,
  ip: text,
  title: text,
  content: text,
});

export type RuleWire = z.output<typeof ruleWire>;

export const groupWire = z.looseObject({
  firewall_id: z.string().min(1),
  title: text,
  content: text,
  icmp: text,
  rules: z.array(ruleWire).nullish(),
});

export type GroupWire = z.output<typeof groupWire>;

/** The reply to a write; whether every one names the group is not known. */
export const createdGroupWire = z.looseObject({ firewall_id: z.string().min(1).optional() });
