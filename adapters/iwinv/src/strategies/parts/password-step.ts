import type { JsonObject, PasswordChoice, StepSpec } from '@isobar/core';

/**
 * Reads the password at the end, where it was asked for: whether the one in a reply of a write is the old or the
 * new one is not said (SOURCES.md#iwinv-rebuild-password).
 * @param input `serverId`, or `from`: the step whose output has it
 */
export function passwordStep(password: PasswordChoice | undefined, input: JsonObject): readonly StepSpec[] {
  if (password !== 'return') return [];
  return [{ id: 'password', kind: 'read-password', title: 'read the password', input, writes: false, checks: [] }];
}
