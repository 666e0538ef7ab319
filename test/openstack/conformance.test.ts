import { describeConformance } from '@isobar/conformance';
import { afterAll, describe, vi } from 'vitest';

import { LabWorlds } from './testing/lab-worlds.ts';

// A test that kills an operation at each of its points plays on a dozen worlds.
vi.setConfig({ testTimeout: 300_000 });

const worlds = new LabWorlds();

afterAll(() => worlds.close());

// Most of a test is waiting for Nova, so several play at a time, each in projects of its own.
describe.concurrent('on a real Nova', () => {
  describeConformance(worlds.harness());
});
