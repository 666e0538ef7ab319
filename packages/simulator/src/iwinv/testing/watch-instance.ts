import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import type { IwinvClient } from './iwinv-client.ts';

/** The statuses that a client sees at these virtual seconds from now; `absent` for no row. */
export async function watchStatuses(
  simulator: IwinvSimulator,
  client: IwinvClient,
  instanceId: string,
  seconds: readonly number[],
): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  let passed = 0;
  for (const second of seconds) {
    simulator.clock.advance(second - passed);
    passed = second;
    const [row] = await client.rows(`/v1/instances/${instanceId}?fields=8`);
    seen.push(row === undefined ? 'absent' : row['status']);
  }
  return seen;
}
