/** `2.93` as numbers, so that 2.9 is older than 2.10. */
export interface Microversion {
  readonly major: number;
  readonly minor: number;
}

/** What the header of a request asks for. */
type WantedMicroversion = { readonly kind: 'version'; readonly version: Microversion } | { readonly kind: 'malformed'; readonly text: string };

/** Reads `2.93`; `undefined` for anything else. */
function parseMicroversion(text: string): Microversion | undefined {
  const match = /^(\d+)\.(\d+)$/u.exec(text);
  return match === null ? undefined : { major: Number(match[1]), minor: Number(match[2]) };
}

export function formatMicroversion({ major, minor }: Microversion): string {
  return `${major}.${minor}`;
}

/** True when `version` is at least `text`, which must be well formed. */
export function isAtLeast(version: Microversion, text: string): boolean {
  const other = parseMicroversion(text);
  if (other === undefined) throw new RangeError(`not a microversion: ${text}`);
  return version.major === other.major ? version.minor >= other.minor : version.major > other.major;
}

export interface MicroversionHeaders {
  /** The service's name in `OpenStack-API-Version`. */
  readonly service: string;
  readonly legacyHeader?: string;
  readonly least: string;
  readonly latest: string;
}

/** What a request asks for; without a header the oldest, and `latest` is the newest. */
export function readMicroversion(
  headers: Readonly<Record<string, string>>,
  { service, legacyHeader, least, latest }: MicroversionHeaders,
): WantedMicroversion {
  const parts = (headers['openstack-api-version'] ?? '').split(',').map((part) => part.trim());
  const own = parts.find((part) => part.startsWith(`${service} `))?.slice(service.length + 1);
  const legacy = legacyHeader === undefined ? undefined : headers[legacyHeader];
  const text = own ?? legacy ?? least;
  const version = parseMicroversion(text === 'latest' ? latest : text);
  return version === undefined ? { kind: 'malformed', text } : { kind: 'version', version };
}

/** True when the service offers the version. */
export function isOffered(version: Microversion, least: string, latest: string): boolean {
  const newest = parseMicroversion(latest);
  if (newest === undefined) throw new RangeError(`not a microversion: ${latest}`);
  return isAtLeast(version, least) && isAtLeast(newest, formatMicroversion(version));
}
