const KOREAN_OFFSET_MILLISECONDS = 9 * 3_600_000;

/** `YYYY-MM-DD HH:MM:SS` in Korean time, which is how iwinv's dates are read; no zone in the text. */
export function toKoreanTime(milliseconds: number): string {
  const shifted = new Date(milliseconds + KOREAN_OFFSET_MILLISECONDS).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 19)}`;
}
