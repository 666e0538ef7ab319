import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files of ten seconds and more. A clean clone knows no durations, and would begin some of them when all others are done. */
const LONGEST = [
  'adapters/gcore/src/conformance',
  'test/end-to-end/probe',
  'test/architecture/dependencies/dependency-rules',
  'test/end-to-end/demo',
  'adapters/openstack/src/conformance',
  'test/end-to-end/operate-gateway',
  'test/properties/src/can/agreement',
  'test/faults/src/secrets/secrets',
  'test/end-to-end/kill/kill',
  'test/end-to-end/docs-examples',
  'test/properties/src/effects/executed-strategies',
  'test/faults/src/soak/mixed-operations',
  'adapters/iwinv/src/conformance',
  'test/end-to-end/bad-input',
  'packages/gateway/src/database/embedded/embedded-server',
  'test/properties/src/options/sent-options',
  'packages/gateway/src/api-matrix',
  'test/faults/src/proxy/each-fault',
  'test/end-to-end/main-job',
];

/** What takes longest begins first; what is short fills the gaps at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place === -1 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((left, right) => rank(left) - rank(right));
  }
}
