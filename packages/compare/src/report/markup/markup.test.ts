import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';

import { element, fragment } from './markup.ts';

test.each(['<script>alert(1)</script>', '</svg><b>', '"onload="x', "'", '&amp;', '& < >', '김서버'])('text stays text: %s', (text) => {
  const [parsed] = parseFragment(element('p', { title: text }, text).markup).childNodes;
  expect(parsed).toMatchObject({ nodeName: 'p', attrs: [{ name: 'title', value: text }], childNodes: [{ nodeName: '#text', value: text }] });
});

test('characters that a page may not hold are shown as such, and so are those that turn the order of others', () => {
  expect(element('p', {}, 'a\u0000b\u202Ec\uD800d').markup).toBe('<p>a\uFFFDb\uFFFDc\uFFFDd</p>');
});

test('attributes and children that are null are left out, and elements without an end have none', () => {
  expect(fragment(element('td', { title: null, colspan: 2 }, null, 0), element('br', {})).markup).toBe('<td colspan="2">0</td><br>');
});
