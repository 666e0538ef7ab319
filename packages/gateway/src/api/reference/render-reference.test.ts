import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { readContract } from '../document/contract-document.ts';
import { routesOf } from '../document/routes.ts';
import { renderReference } from './render-reference.ts';

const document = readContract();
const { page, policy } = renderReference(document, routesOf(document));

test('the policy of the page allows the very style that is in it', () => {
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
  expect(style).toContain('color-scheme');
  expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

test('the page has every operation, and no script', () => {
  for (const { operationId } of routesOf(document)) expect(page).toContain(operationId);
  expect(page).not.toMatch(/<script|javascript:| on[a-z]+=/i);
});
