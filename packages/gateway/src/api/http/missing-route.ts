import type { ContractRoute } from '../document/routes.ts';
import { ApiError } from '../problem/api-error.ts';

/** Says of a request without a route what is missing: the path, or the method on it. */
export function createMissingRoute(routes: readonly ContractRoute[]): (url: string) => ApiError {
  const known = routes.map(({ path, method }) => ({ pattern: patternOf(path), method }));
  return (url) => {
    const [path = ''] = url.split('?', 1);
    const allow = known
      .filter(({ pattern }) => pattern.test(path))
      .map(({ method }) => method)
      .join(', ');
    return allow === '' ? noSuchPath() : noSuchMethod(allow);
  };
}

/** `/v1/clouds/{cloud}` as what it matches. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

function noSuchPath(): ApiError {
  return new ApiError('not_found', 'the document has no such path; see /openapi.json', { outcome: 'not_applied' }, { pointer: '/path' });
}

function noSuchMethod(allow: string): ApiError {
  const details = { field: 'method', allowed: allow, outcome: 'not_applied' } as const;
  return new ApiError('invalid_argument', `allowed here: ${allow}`, details, { status: 405, headers: { allow } });
}
