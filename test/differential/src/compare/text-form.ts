/** What differs between two clouds in a text that means the same, and what stands for it; tried in this order. */
const FORMS: readonly (readonly [pattern: RegExp, form: string])[] = [
  [/https?:\/\/[\w.-]+(?::\d+)?(?:\/(?:compute|volume|image|network|identity|placement)(?=\/|$))?/gu, '<origin>'],
  [/req-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '<request>'],
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '<uuid>'],
  [/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/gu, '<id>'],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?/gu, '<time>'],
  [/\d+(?:\.\d+)?/gu, '<number>'],
];

/** A link's form: any id of its path is one, whatever it looks like. */
export function linkForm(link: string): string {
  return textForm(link).replaceAll(/(?<=\/)<(?:uuid|number)>(?=\/|$)/gu, '<id>');
}

/** The form of a text: ids, times, numbers and addresses of services become what they are. */
export function textForm(text: string): string {
  return FORMS.reduce((rest, [pattern, form]) => rest.replaceAll(pattern, form), text);
}
