/**
 * Names and descriptions are URL-encoded once by the caller before they go into the form part, `+` for a space
 * (SOURCES.md#iwinv-name-url-encoded). Other fields are not.
 */
export function toFormText(text: string): string {
  return new URLSearchParams({ text }).toString().slice('text='.length);
}
