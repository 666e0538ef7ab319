/** One row of a cloud's routes: `{name}` in the pattern stands for one path segment. */
export interface Route<Handler> {
  readonly method: string;
  readonly pattern: string;
  readonly handler: Handler;
}

/** The parameters are decoded; `methods` lists what the path allows when the method is not among it. */
export type RouteMatch<Handler> =
  | {
      readonly kind: 'found';
      readonly handler: Handler;
      readonly parameters: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'wrongMethod'; readonly methods: readonly string[] }
  | { readonly kind: 'unknownPath' };

/** Finds the row for a request. Earlier rows win, so literal patterns stand before open ones. */
export function matchRoute<Handler>(routes: readonly Route<Handler>[], method: string, path: string): RouteMatch<Handler> {
  const methods: string[] = [];
  const given = path.split('/');
  for (const route of routes) {
    const parameters = matchPattern(segmentsOf(route.pattern), given);
    if (parameters === undefined) continue;
    if (route.method === method) return { kind: 'found', handler: route.handler, parameters };
    methods.push(route.method);
  }
  return methods.length > 0 ? { kind: 'wrongMethod', methods } : { kind: 'unknownPath' };
}

/** Patterns are few, and each request is compared with most of them. */
const knownSegments = new Map<string, readonly string[]>();

function segmentsOf(pattern: string): readonly string[] {
  const known = knownSegments.get(pattern);
  if (known !== undefined) return known;
  const segments = pattern.split('/');
  knownSegments.set(pattern, segments);
  return segments;
}

function matchPattern(wanted: readonly string[], given: readonly string[]): ReadonlyMap<string, string> | undefined {
  if (wanted.length !== given.length) return undefined;
  const parameters = new Map<string, string>();
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith('{') && segment.endsWith('}') && value !== '') {
      parameters.set(segment.slice(1, -1), decodeSegment(value));
    } else if (segment !== value) return undefined;
  }
  return parameters;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
