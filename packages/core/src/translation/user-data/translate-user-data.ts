import type { Evidence } from '../../effect/evidence.ts';
import { CloudError } from '../../error/cloud-error.ts';
import type { Warning, WarningType } from '../../warning/warning.ts';
import { userDataKind } from './user-data-kind.ts';
import type { UserDataKind } from './user-data-kind.ts';

/** How a cloud takes user data. */
export interface UserDataRule {
  /** `text`: given with the request, as base64. `script`: only scripts kept at the cloud, by id. */
  readonly given: { readonly as: 'text' | 'script'; readonly evidence: Evidence };
  /** Of the base64; null where none is known. */
  readonly maximumEncodedBytes: { readonly bytes: number; readonly evidence: Evidence } | null;
  /** Kinds of system on which it is ignored as soon as a password is set. */
  readonly ignoredWithPassword: { readonly systems: readonly ('linux' | 'windows')[]; readonly evidence: Evidence } | null;
  /** Who can read it back. */
  readonly readable: { readonly by: 'administrators' | 'nobody'; readonly evidence: Evidence };
}

export type UserDataInput = { readonly text: string } | { readonly base64: string };

export interface UserDataContext {
  /** Whether the request also sets a password. */
  readonly password?: boolean;
  readonly osType?: 'linux' | 'windows' | 'other' | null;
}

/** Holds the user data itself: never put `base64` into a plan, a journal or a message. */
export interface TranslatedUserData {
  readonly base64: string;
  readonly kind: UserDataKind;
  readonly sizeBytes: number;
  readonly encodedBytes: number;
  readonly warnings: readonly Warning[];
}

const FIELD = 'userData';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * User data as the cloud takes it. Neither the warnings nor the errors show any of it. Pure.
 * @throws CloudError `unsupported` where the cloud takes only scripts of its own, `invalid_argument` for what is not base64 or too large
 */
export function translateUserData(input: UserDataInput, rule: UserDataRule, context: UserDataContext = {}): TranslatedUserData {
  if (rule.given.as === 'script') throw scriptsOnly(rule.given.evidence);
  const bytes = 'text' in input ? new TextEncoder().encode(input.text) : decode(input.base64);
  const base64 = Buffer.from(bytes).toString('base64');
  const limit = rule.maximumEncodedBytes;
  const tooLarge = limit !== null && base64.length > limit.bytes;
  if (tooLarge && limit.evidence.level !== 'assumed')
    throw refused(`${base64.length} bytes of base64`, `at most ${limit.bytes} bytes of base64`, limit.evidence);
  const kind = userDataKind(bytes);
  return {
    base64,
    kind,
    sizeBytes: bytes.length,
    encodedBytes: base64.length,
    warnings: [
      ...(tooLarge ? [warning('assumed', `this cloud presumably takes at most ${limit.bytes} bytes of base64; sent as it is`, limit.evidence)] : []),
      ...passwordWarnings(rule, context),
      ...(kind === 'unknown'
        ? [warning('compatibility', 'its first line is none that cloud-init or cloudbase-init knows', rule.given.evidence)]
        : []),
    ],
  };
}

/** What becomes of user data whose text cannot be read back, such as for a copy of the server. Pure. */
export function userDataReadBack({ readable }: UserDataRule): Warning {
  const who = readable.by === 'nobody' ? 'nobody can read it back' : 'only administrators can read it back';
  return warning('lossy', `${who}: it must be given again`, readable.evidence);
}

function decode(base64: string): Uint8Array {
  if (!BASE64.test(base64)) throw refused(`${base64.length} characters that are not base64`, 'base64 with its padding, without line ends');
  return Buffer.from(base64, 'base64');
}

function passwordWarnings({ ignoredWithPassword }: UserDataRule, { password = false, osType = null }: UserDataContext): readonly Warning[] {
  if (!password || ignoredWithPassword === null) return [];
  const { systems, evidence } = ignoredWithPassword;
  const concerned = osType === null || (osType !== 'other' && systems.includes(osType));
  return concerned ? [warning('unsupported', `ignored on ${systems.join(' and ')} when a password is set`, evidence)] : [];
}

function scriptsOnly({ source }: Evidence): CloudError {
  return new CloudError('unsupported', 'this cloud takes no user data, only scripts that were made in its console', {
    field: FIELD,
    outcome: 'not_applied',
    alternative: 'userScript: the id of a script made in the console',
    extra: { source },
  });
}

/** Like `invalidArgument`, which would quote what was given. */
function refused(given: string, allowed: string, evidence?: Evidence): CloudError {
  const extra = evidence === undefined ? {} : { extra: { source: evidence.source } };
  return new CloudError('invalid_argument', `${FIELD}: got ${given}, allowed is ${allowed}`, {
    field: FIELD,
    given,
    allowed,
    outcome: 'not_applied',
    ...extra,
  });
}

function warning(type: WarningType, detail: string, { source }: Evidence): Warning {
  return { type, subject: FIELD, detail, source };
}
