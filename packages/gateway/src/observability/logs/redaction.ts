import type { Redactor } from '@isobar/sdk';
import { createRedactor } from '@isobar/sdk';

const MASK = '[redacted]';

/** Secrets that are known by their form, wherever they stand in a text. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // Tokens of this gateway, secrets of webhooks, JSON web tokens and sealed secrets.
  [/\bisb_[\w-]+/g, MASK],
  [/\bwhsec_[\w+/=-]+/g, MASK],
  [/\beyJ[\w-]{8,}\.[\w-]*(?:\.[\w-]*){1,3}/g, MASK],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${MASK}`],
  [/(:\/\/[^\s"/:@]*:)[^\s"/@]+@/g, `$1${MASK}@`],
  [/\b((?:password|secret|token|key|signature|sig)=)[^&\s"']+/gi, `$1${MASK}`],
  // Members of JSON within a text.
  [/("\w*(?:password|pass|secret|token|key|user_?data)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi, `$1"${MASK}"`],
];

/** Members that the transport does not know, because no cloud has them. */
const OWN_MEMBERS = /^(?:authorization|cookie|set-cookie|x-auth-token|database|databaseUrl|connectionString|sealed|jwe|passphrase)$/i;

/**
 * Hides secrets in what is about to be written to a log: members by their name, texts by their form, and the literal values given.
 * @param secrets values that this process knows, such as the password of its database
 */
export function createLogRedactor(secrets: readonly string[]): Redactor {
  // A text may quote JSON, in which it is written with escapes.
  const base = createRedactor([...secrets, ...secrets.map((secret) => JSON.stringify(secret).slice(1, -1))]);
  const text = (shown: string): string => FORMS.reduce((masked, [form, mask]) => masked.replace(form, mask), base.text(shown));
  const value = (shown: unknown): unknown => {
    if (typeof shown === 'string') return text(shown);
    if (Array.isArray(shown)) return shown.map(value);
    if (typeof shown !== 'object' || shown === null) return shown;
    return Object.fromEntries(Object.entries(shown).map(([key, member]) => [key, OWN_MEMBERS.test(key) ? MASK : value(member)]));
  };
  return { text, value: (shown) => value(base.value(shown)), headers: (shown) => base.headers(shown) };
}
