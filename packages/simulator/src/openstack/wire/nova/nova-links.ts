import type { ServiceContext } from '../shared/exchange.ts';

/** The `self` and `bookmark` links of a Nova resource; `path` is like `servers/{id}`. */
export function novaLinks(context: ServiceContext, path: string) {
  return [
    { rel: 'self', href: `${novaUrl(context)}/${path}` },
    { rel: 'bookmark', href: bookmark(context, path) },
  ];
}

/** The one link of a resource that is only mentioned. */
export function bookmarkLinks(context: ServiceContext, path: string) {
  return [{ rel: 'bookmark', href: bookmark(context, path) }];
}

/** The endpoint in the catalog. */
export function novaUrl(context: ServiceContext): string {
  return `${context.origin()}/compute/v2.1`;
}

function bookmark(context: ServiceContext, path: string): string {
  return `${context.origin()}/compute/${path}`;
}
