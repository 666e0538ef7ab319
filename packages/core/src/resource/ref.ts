import { invalidArgument } from '../error/invalid-argument.ts';

/** `<cloud>/<id>` or, on input, `<cloud>/<name>`. */
export interface Ref {
  readonly cloud: string;
  /** An id, or a name where the reader says so. May itself hold slashes. */
  readonly id: string;
}

const CLOUD_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** @throws CloudError `invalid_argument` when the text is not `<cloud>/<id or name>`. */
export function parseRef(text: string): Ref {
  const slash = text.indexOf('/');
  const cloud = text.slice(0, Math.max(0, slash));
  const id = text.slice(slash + 1);
  if (slash < 1 || id === '' || !CLOUD_NAME.test(cloud)) throw invalidArgument('ref', text, '<cloud>/<id or name>, such as lux/web-1');
  return { cloud, id };
}

/** Of the cloud that was named last: rows of a page have it alike, and would each hold their own. */
let prefix = { cloud: '', text: '' };

export function formatRef(cloud: string, id: string): string {
  if (cloud !== prefix.cloud) prefix = { cloud, text: `${cloud}/` };
  return prefix.text + id;
}
