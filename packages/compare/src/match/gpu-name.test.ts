import { expect, test } from 'vitest';

import { namesGpu } from './gpu-name.ts';

test.each([
  ['NVIDIA A10', 'A10'],
  ['NVIDIA A10', 'nvidia'],
  ['NVIDIA A10', 'a10:1'],
  ['a10:2', 'NVIDIA A10'],
  ['2x NVIDIA L40S', 'l40s'],
  ['NVIDIA A100 80GB', 'A100'],
  ['a100-80gb:1', 'A100 80GB'],
  ['H100 x8', 'nvidia h100'],
])('%s is %s', (name, asked) => {
  expect(namesGpu(name, asked)).toBe(true);
});

test.each([
  ['NVIDIA A100', 'A10'],
  ['NVIDIA A10', 'A100'],
  ['NVIDIA L40S', 'L4'],
  ['NVIDIA L4', 'L40S'],
  ['AMD Instinct MI300X', 'nvidia'],
  ['NVIDIA A100 40GB', 'A100 80GB'],
])('%s is not %s', (name, asked) => {
  expect(namesGpu(name, asked)).toBe(false);
});
