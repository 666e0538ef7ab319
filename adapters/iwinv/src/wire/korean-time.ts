const FORM = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

/** iwinv's times carry no zone and are read as KST, UTC+9 (SOURCES.md#iwinv-times-kst). null for what has another form. */
export function fromKoreanTime(text: string | null | undefined): string | null {
  if (text === null || text === undefined || !FORM.test(text)) return null;
  const instant = Date.parse(`${text.replace(' ', 'T')}+09:00`);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
