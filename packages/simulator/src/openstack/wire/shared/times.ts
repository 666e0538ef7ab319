/** Nova's and Neutron's `2026-11-21T02:35:19Z`. */
export function toSecondsTime(milliseconds: number): string {
  return `${isoSeconds(milliseconds)}Z`;
}

/** The `2026-11-21T02:36:38.000000` of Nova's extensions and of Cinder: no zone, meant as UTC. */
export function toMicrosecondsTime(milliseconds: number): string {
  return `${isoSeconds(milliseconds)}.000000`;
}

/** As {@link toMicrosecondsTime}, and `null` stays `null`. */
export function toOptionalMicrosecondsTime(milliseconds: number | null): string | null {
  return milliseconds === null ? null : toMicrosecondsTime(milliseconds);
}

/** Keystone's `2026-11-21T06:35:15.000000Z`. */
export function toKeystoneTime(milliseconds: number): string {
  return `${toMicrosecondsTime(milliseconds)}Z`;
}

function isoSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19);
}
