/** Header Link (RFC 8288) to the page after this one: the same address with another cursor. */
export function nextLink(url: string, cursor: string, parameter = 'cursor'): string {
  const [path = '', text = ''] = url.split('?', 2);
  const query = new URLSearchParams(text);
  query.set(parameter, cursor);
  return `<${path}?${query.toString()}>; rel="next"`;
}
