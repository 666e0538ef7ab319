/** What differs between two clouds in a text that means the same, and what stands for it; tried in this order. */
const FORMS: readonly (readonly [pattern: RegExp, form: string])[] = [
  [/https?:\/\/[\w.-]+(?::\d+)?(?:\/(?:compute|volume|image|network|identity|placement)(?=\/|$))?/gu, '<origin>'],
  [/req-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '<request>'],
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '<uuid>'],
  [/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/gu, '<id>'],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?/gu, '<time>'],
  // Those that are made in one request have no order among them.
  [/(?<=rec-many-)\d/gu, '<number>'],
  // Flavors have ids of any kind.
  [/(?<=<origin>(?:\/v2\.1)?\/flavors\/)[\w<>-]+/gu, '<flavor>'],
];

/** The form of a text: ids, times and addresses of services become what they are. */
export function textForm(text: string): string {
  return FORMS.reduce((rest, [pattern, form]) => rest.replaceAll(pattern, form), text);
}
