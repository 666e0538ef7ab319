import { describeConformance } from '@isobar/conformance';

import { openStackHarness } from './testing/openstack-harness.ts';

describeConformance(openStackHarness);
