import type { WireReply } from '../../../kernel/wire.ts';

/** Thrown for what a real cloud would accept and the simulator does not do. */
export class NotSimulated extends Error {
  readonly feature: string;

  constructor(feature: string) {
    super(`the simulator does not do ${feature}`);
    this.name = 'NotSimulated';
    this.feature = feature;
  }
}

/** 501, which no OpenStack service answers here: a missing part must not look like a refusal. */
export function notSimulated(feature: string): WireReply {
  return {
    status: 501,
    headers: { 'content-type': 'application/json' },
    body: { computeFault: { code: 501, message: `The simulator does not do ${feature}.` } },
  };
}
