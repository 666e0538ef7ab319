import { expect, it } from 'vitest';

import { textForm } from './text-form.ts';

it.each([
  ['Instance 071f35f0-236e-4518-b62f-f2fe22ffc2fa is locked', 'Instance <uuid> is locked'],
  ['for project 9c4f06e0f4ad408b8fd96e8f8a750dce', 'for project <id>'],
  ['server rec-many-2 of rec-many', 'server rec-many-<number> of rec-many'],
  ['http://127.0.0.1:8774/v2.1/servers and http://127.0.0.1:4711/compute/v2.1/servers', '<origin>/v2.1/servers and <origin>/v2.1/servers'],
  ["<class 'ValueError'> at 2026-11-21T02:35:05Z", "<class 'ValueError'> at <time>"],
])('gives %s the form %s', (text, form) => {
  expect(textForm(text)).toBe(form);
});

it('takes any id of a flavor in a link for one', () => {
  expect(textForm('http://h/v2.1/flavors/3')).toBe(textForm('http://h:5/compute/v2.1/flavors/0b2f1f6c-c5a2-4a39-9d0a-4a7f9d9d7c11'));
});
