import type { Evidence, Warning } from '@isobar/core';

import { isAtLeast, newestOf } from '../../api/microversion.ts';
import type { ServerFacts } from '../../facts/openstack-facts.ts';

/** The compute microversion that an option came with. */
export interface OptionGate {
  readonly since: string;
  readonly evidence: Evidence;
}

export type OptionGates = Readonly<Record<string, OptionGate>>;

type Given = Readonly<Record<string, unknown>>;

/** Whether the option was given and the cloud takes it. */
export function takes(gates: OptionGates, option: string, facts: ServerFacts, request: object): boolean {
  if ((request as Given)[option] === undefined) return false;
  const gate = gates[option];
  return gate === undefined || isAtLeast(facts.microversion, gate.since);
}

/** The microversion that the given options make use of, beside one that is used anyway; undefined for none. */
export function wantedMicroversion(gates: OptionGates, facts: ServerFacts, request: object, also?: string): string | undefined {
  const used = Object.keys(gates).filter((option) => takes(gates, option, facts, request));
  return newestOf([also, ...used.map((option) => gates[option]?.since)]);
}

/** One warning for each given option for which the cloud is too old. */
export function gateWarnings(gates: OptionGates, facts: ServerFacts, request: object): readonly Warning[] {
  return Object.entries(gates).flatMap(([option, { since, evidence }]): readonly Warning[] => {
    if ((request as Given)[option] === undefined || isAtLeast(facts.microversion, since)) return [];
    const detail = `it needs compute microversion ${since}, the cloud speaks up to ${facts.microversion}: it is left out`;
    return [{ type: 'unsupported', subject: `request.${option}`, detail, source: evidence.source }];
  });
}
