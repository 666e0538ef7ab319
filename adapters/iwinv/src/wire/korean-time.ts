const FORM = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
/** On a day that has one before it in each month, and that each month has. */
const USUAL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[2-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const AHEAD_HOURS = 9;

/** iwinv's times carry no zone and are read as KST, UTC+9 (SOURCES.md#iwinv-times-kst). null for what has another form. */
export function fromKoreanTime(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (USUAL.test(text)) return usualTime(text);
  if (!FORM.test(text)) return null;
  const instant = Date.parse(`${text.replace(' ', 'T')}+09:00`);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

/** Reading and writing a date takes longer than all else that is done with a server of a list. */
function usualTime(text: string): string {
  const hour = Number(text.slice(11, 13)) - AHEAD_HOURS;
  const minutes = `${text.slice(13)}.000Z`;
  if (hour >= 0) return `${text.slice(0, 10)}T${twoDigits(hour)}${minutes}`;
  return `${text.slice(0, 8)}${twoDigits(Number(text.slice(8, 10)) - 1)}T${twoDigits(hour + 24)}${minutes}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
