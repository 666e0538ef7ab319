import { describeConformance } from '@isobar/conformance';
import { afterAll, describe } from 'vitest';

import { LabWorlds } from './testing/lab-worlds.ts';

const worlds = new LabWorlds();

afterAll(() => worlds.close());

// Most of a test is waiting for Nova, so several play at a time, each in projects of its own.
describe.concurrent('on a real Nova', () => {
  describeConformance(worlds.harness());
});
