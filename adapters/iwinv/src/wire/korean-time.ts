import { instantOf } from '@isobar/transport/schema';

const FORM = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
/** On a day that has one before it in each month, and that each month has. */
const USUAL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[2-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const AHEAD_HOURS = 9;
const HOURS_A_DAY = 24;
const ZERO = '0'.charCodeAt(0);

/** iwinv's times carry no zone and are read as KST, UTC+9 (SOURCES.md#iwinv-times-kst). null for what has another form. */
export function fromKoreanTime(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (USUAL.test(text)) return usualTime(text);
  if (!FORM.test(text)) return null;
  return instantOf(Date.parse(`${text.replace(' ', 'T')}+09:00`));
}

/** `T00` to `T23`. */
const HOURS = Array.from({ length: HOURS_A_DAY }, (_, hour) => `T${twoDigits(hour)}`);

/**
 * Reading and writing a date takes longer than all else that is done with a server of a list. Day and time are put together each by itself:
 * of texts of 13 characters and more V8 keeps the pieces.
 */
function usualTime(text: string): string {
  const hour = numberAt(text, 11) - AHEAD_HOURS;
  const day = hour >= 0 ? text.slice(0, 10) : `${text.slice(0, 8)}${twoDigits(numberAt(text, 8) - 1)}`;
  const time = `${HOURS[hour >= 0 ? hour : hour + HOURS_A_DAY]}${text.slice(13)}Z`;
  return `${day}${time}`;
}

/** The two digits that stand there. */
function numberAt(text: string, index: number): number {
  return 10 * (text.charCodeAt(index) - ZERO) + text.charCodeAt(index + 1) - ZERO;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
