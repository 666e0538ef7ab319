import type { WireReply } from '../../kernel/wire.ts';
import type { RefusalReason } from '../refusal.ts';
import type { ErrorCode, ErrorNumber } from './documents.ts';

/** How `result` looks in an error: each of the three was seen or documented. */
type ResultShape = 'word' | 'message' | 'object';

interface ErrorRow {
  readonly status: number;
  readonly code: ErrorNumber;
  readonly errorCode: ErrorCode;
  readonly message: string;
  readonly shape: ResultShape;
}

const BUSY_TEXT = '서비스가 다른 작업을 진행중입니다.';
// Recorded texts of this kind had something script-like in them: no client may render them.
const RESTRICTED_TEXT = "<script>alert('해당 존은 자원 이용이 제한되어 있습니다.');</script>";
const TEMPORARY_TEXT = "<script>alert('일시적인 오류가 발생하였습니다.');</script>";
const PLAIN_TEXT = 'Check request.';

function row(status: number, code: ErrorNumber, errorCode: ErrorCode, message: string = PLAIN_TEXT, shape: ResultShape = 'word'): ErrorRow {
  return { status, code, errorCode, message, shape };
}

/** Errors of the wire itself: authentication, pace, routing, decoding. */
export const WIRE_ERRORS = {
  credential: row(401, '0x6', 'CHECK_CREDENTIAL'),
  signatureForm: row(401, '0x7', 'CHECK_SIGNATURE'),
  signature: row(401, '0x8', 'INVALID_SIGNATURE'),
  sourceAddress: row(403, '0x9', 'CHECK_IP'),
  unknownPath: row(404, '0x1', 'NOT_FOUND'),
  wrongMethod: row(405, '0x1', 'NOT_FOUND'),
  bodyForm: row(400, '0xb', 'REQUIRED_POST_PARAM_MISSING'),
  badParameter: row(400, '0xe', 'CHECK_PARAM'),
  badEnum: row(400, '0xf', 'CHECK_PARAM_ENUM'),
  limitExceeded: row(429, '0x17', 'LIMIT_EXCEEDED'),
  limitAsParameter: row(429, '0xe', 'CHECK_PARAM'),
  busy: row(404, '0x1', 'NOT_FOUND', BUSY_TEXT, 'message'),
  absent: row(404, '0x1', 'NOT_FOUND'),
  absentWorking: row(400, '0x13', 'DELETED_OR_WORKING_INSTANCE'),
} as const satisfies Readonly<Record<string, ErrorRow>>;

/** The answer to each refusal of the state machine. */
export const REFUSAL_ERRORS: Readonly<Record<RefusalReason, ErrorRow>> = {
  unknownId: row(400, '0x16', 'ID_INVALID'),
  unknownGroup: row(400, '0xe', 'CHECK_PARAM'),
  workingInstance: WIRE_ERRORS.absentWorking,
  deletedInstance: WIRE_ERRORS.absentWorking,
  wrongState: WIRE_ERRORS.badParameter,
  missingValue: WIRE_ERRORS.bodyForm,
  badValue: WIRE_ERRORS.badParameter,
  badEnum: WIRE_ERRORS.badEnum,
  badLength: row(400, '0x11', 'CHECK_LENGTH'),
  unavailableFlavor: row(400, '0xd', 'UNAVAILABLE_FLAVOR'),
  unavailableCombination: row(400, '0x10', 'UNAVAILABLE_COMBINATION'),
  unavailableKey: row(400, '0x12', 'UNAVAILABLE_SSH_KEY'),
  limitExceeded: row(400, '0x17', 'LIMIT_EXCEEDED'),
  inUse: row(400, '0x15', 'IN_USE'),
  restrictedZone: row(500, '0xc', 'DEV_CHECK_RETURN', RESTRICTED_TEXT, 'object'),
  temporaryFailure: row(403, '0x9', 'CHECK_IP', TEMPORARY_TEXT, 'object'),
  badCidr: row(400, '0x2', 'CIDR_NOT_VALID'),
  ipv6NotSupported: row(400, '0x4', 'IPV6_NOT_SUPPORTED'),
  nothingMatched: row(400, '0x14', 'EMPTY_SET'),
  billDetailRefused: row(403, '0x9', 'CHECK_IP', TEMPORARY_TEXT, 'object'),
};

/** The reply for a row. */
export function toErrorReply(error: ErrorRow): WireReply {
  const { status, code, errorCode, message } = error;
  return { status, body: { code, error_code: errorCode, message, result: toResult(error) } };
}

function toResult({ shape, code, message }: ErrorRow): unknown {
  if (shape === 'object') return { code: Number(code), message };
  return shape === 'word' ? 'error' : message;
}
