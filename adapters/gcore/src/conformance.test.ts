import { describeConformance } from '@isobar/conformance';

import { gcoreHarness } from './testing/gcore-harness.ts';

describeConformance(gcoreHarness('gcore', 'gcore'));
describeConformance(gcoreHarness('gcore, dialect edgecenter', 'edgecenter'));
