import type { CoveredPage } from './coverage-entry.ts';

/** What keeps a page from being covered: a method without a row, a row without a method, an empty cell, another request. */
export function coverageProblems({ methods, entries, requestOf }: CoveredPage): readonly string[] {
  const names = new Set(methods.map(({ name }) => name));
  return [
    ...methods.flatMap(({ name, method, path }) => {
      const found = entries.filter((entry) => entry.name === name);
      if (found.length !== 1) return [`${name} has ${found.length} rows`];
      return found.flatMap((entry) => {
        const request = requestOf(entry.native);
        return request === `${method} ${path}` ? [] : [`${name} is ${method} ${path}, but ${entry.native} sends ${request ?? 'nothing'}`];
      });
    }),
    ...entries.filter(({ name }) => !names.has(name)).map(({ name }) => `${name} is on no page`),
    ...entries.flatMap((entry) =>
      (['name', 'native', 'proof'] as const).filter((cell) => entry[cell].trim() === '').map((cell) => `${entry.name}: ${cell} is empty`),
    ),
  ];
}
