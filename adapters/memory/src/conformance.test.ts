import { describeConformance } from '@isobar/conformance';

import { memoryHarness } from './testing/memory-harness.ts';

describeConformance(memoryHarness('memory, with a resize in two phases and a native rebuild'));
describeConformance(memoryHarness('memory, with a resize in one phase and an emulated rebuild', { resize: 'onePhase', nativeRebuild: false }));
