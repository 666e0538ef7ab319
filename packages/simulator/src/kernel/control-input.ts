/** A bad request to `/_sim`: answered with 400 and `{ error }` that names the field. */
export class ControlError extends Error {
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.name = 'ControlError';
    this.field = field;
  }
}

/** Throws {@link ControlError} unless `input` is a JSON object. */
export function requireObject(input: unknown, field: string): Readonly<Record<string, unknown>> {
  if (isObject(input)) return input;
  throw new ControlError(field, 'must be an object');
}

/** Throws {@link ControlError} unless the field is a number of at least `least`. */
export function requireNumber(input: Readonly<Record<string, unknown>>, field: string, least: number): number {
  const value = input[field];
  if (typeof value === 'number' && Number.isFinite(value) && value >= least) return value;
  throw new ControlError(field, `must be a number of at least ${least}`);
}

/** Throws {@link ControlError} unless the field is a text that is not empty. */
export function requireText(input: Readonly<Record<string, unknown>>, field: string): string {
  const value = input[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new ControlError(field, 'must be a text');
}

function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
