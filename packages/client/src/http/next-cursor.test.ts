import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';

import { nextCursor } from './next-cursor.ts';

const cursorOf = (link: string): string | null => nextCursor(new Headers({ link }));

it('finds any cursor in the link of the gateway', () => {
  assert(
    property(string({ minLength: 1 }), (cursor) => {
      const query = new URLSearchParams({ cloud: 'a,b', cursor });
      expect(cursorOf(`</v1/servers?${query.toString()}>; rel="next"`)).toBe(cursor);
    }),
  );
});

it('finds the one that leads on among others, and none on the last page', () => {
  expect(cursorOf('<https://a/v1/servers?cursor=back>; rel="prev", <https://a/v1/servers?cursor=on>; title="x"; rel=next')).toBe('on');
  expect(cursorOf('</v1/servers?cursor=back>; rel="prev"')).toBeNull();
  expect(nextCursor(new Headers())).toBeNull();
});
