import { WireFault } from '../../../kernel/wire.ts';
import type { WireRequest } from '../../../kernel/wire.ts';
import { GcoreRefusal, refuseInvalid } from '../../gcore-refusal.ts';

/** The body as a JSON object. Throws the platform's refusals for no body, bad JSON and no object. */
export function readJsonBody(request: WireRequest): Readonly<Record<string, unknown>> {
  if (request.body.byteLength === 0) {
    throw invalidJson('EOF while parsing a value at line 1 column 0');
  }
  const value = parse(request);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new GcoreRefusal({
      kind: 'invalidFields',
      fields: { __root__: ['Input should be an object'] },
    });
  }
  return Object.fromEntries(Object.entries(value));
}

function parse(request: WireRequest): unknown {
  try {
    return request.json();
  } catch (error) {
    if (!(error instanceof WireFault)) throw error;
    throw invalidJson('expected value at line 1 column 1');
  }
}

const invalidJson = (reason: string): GcoreRefusal => refuseInvalid(`Validation Error: Invalid JSON: ${reason}`);
