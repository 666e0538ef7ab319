import { expect, test } from 'vitest';

import { checkConfiguration } from './load-configuration.ts';

test('what stands under gateway is kept as it is, for who serves', () => {
  const configuration = checkConfiguration({ clouds: {}, gateway: { port: 8080 } }, null);
  expect(configuration.gateway).toEqual({ port: 8080 });
});

test('a configuration without it has none', () => {
  expect(checkConfiguration({ clouds: {} }, null)).toEqual({ clouds: {}, path: null });
});
