import type { Warning } from '@isobar/core';

import { isAtLeast, newestOf } from '../../api/microversion.ts';
import type { OptionGates } from './microversion-gates.ts';

type Given = Readonly<Record<string, unknown>>;
interface Spoken {
  readonly microversion: string;
}

/** Whether the option was given and the cloud takes it. */
export function takes(gates: OptionGates, option: string, { microversion }: Spoken, request: object): boolean {
  if ((request as Given)[option] === undefined) return false;
  const gate = gates[option];
  return gate === undefined || isAtLeast(microversion, gate.since);
}

/** The microversion that the given options make use of, beside one that is used anyway; undefined for none. */
export function wantedMicroversion(gates: OptionGates, facts: Spoken, request: object, also?: string): string | undefined {
  const used = Object.keys(gates).filter((option) => takes(gates, option, facts, request));
  return newestOf([also, ...used.map((option) => gates[option]?.since)]);
}

/** The same as input of a step. */
export function microversionInput(gates: OptionGates, facts: Spoken, request: object, also?: string): { readonly microversion?: string } {
  const microversion = wantedMicroversion(gates, facts, request, also);
  return microversion === undefined ? {} : { microversion };
}

/** One warning for each given option for which the cloud is too old. */
export function gateWarnings(gates: OptionGates, { microversion }: Spoken, request: object): readonly Warning[] {
  return Object.entries(gates).flatMap(([option, { since, evidence }]): readonly Warning[] => {
    if ((request as Given)[option] === undefined || isAtLeast(microversion, since)) return [];
    const detail = `it needs compute microversion ${since}, the cloud speaks up to ${microversion}: it is left out`;
    return [{ type: 'unsupported', subject: `request.${option}`, detail, source: evidence.source }];
  });
}
