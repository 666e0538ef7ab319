import type { HttpRequest } from './http-request.ts';

const MASK = '[redacted]';

/** Header names whose values are credentials. Lower case. */
const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-auth-token',
  'x-subject-token',
  'x-iwinv-credential',
  'x-iwinv-signature',
]);

/** Member names whose values are secrets, in any provider's spelling. */
const SECRET_KEY =
  /(?:^|:)(password|admin_?pass|secret|secret_?key|access_?key|api_?key|token|private_?key|user_?data|personality|link|url_token|original_password)$/i;

/** A token within an address, such as the one of a console; also where the address is a part of another. */
const TOKEN_IN_ADDRESS = /((?:[?&]|%3F|%26)\w*token(?:=|%3D))[^&\s"']+/gi;

/** Hides secrets in whatever is about to be shown. */
export interface Redactor {
  headers(headers: Readonly<Record<string, string>>): Record<string, string>;
  value(value: unknown): unknown;
  text(text: string): string;
}

/** @param secrets literal values that must never show, wherever they stand */
export function createRedactor(secrets: readonly string[]): Redactor {
  const literals = secrets.filter((secret) => secret.length > 3);
  const text = (shown: string): string =>
    literals.reduce((masked, secret) => masked.replaceAll(secret, MASK), shown).replaceAll(TOKEN_IN_ADDRESS, `$1${MASK}`);
  const value = (shown: unknown): unknown => {
    if (typeof shown === 'string') return text(shown);
    if (Array.isArray(shown)) return shown.map(value);
    if (typeof shown !== 'object' || shown === null) return shown;
    return Object.fromEntries(Object.entries(shown).map(([key, member]) => [key, isSecretMember(key, member) ? MASK : value(member)]));
  };
  const headers = (shown: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(shown).map(([name, member]) => [name, SECRET_HEADERS.has(name.toLowerCase()) ? MASK : text(member)]));
  return { headers, value, text };
}

/**
 * What a request itself carries, in headers and body, that nobody may see again. A cloud may repeat it in its answer: one names
 * the values that it refuses.
 */
export function secretsOfRequest({ json, form }: Pick<HttpRequest, 'json' | 'form'>, headers: Readonly<Record<string, string>>): readonly string[] {
  const ofHeaders = Object.entries(headers).flatMap(([name, value]) => (SECRET_HEADERS.has(name.toLowerCase()) ? [value] : []));
  return [...ofHeaders, ...secretMembers(json ?? form)];
}

function secretMembers(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (!isSecretMember(key, member)) return secretMembers(member);
    return typeof member === 'string' ? [member] : [];
  });
}

/** Objects under a secret's name are looked into instead (Keystone nests `password: { user }`). */
function isSecretMember(key: string, member: unknown): boolean {
  return SECRET_KEY.test(key) && (typeof member !== 'object' || member === null);
}
