import { describeConformance } from '@isobar/conformance';

import { iwinvHarness } from './testing/iwinv-harness.ts';

describeConformance(iwinvHarness);
