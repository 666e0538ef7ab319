import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Row } from './compare/compare-plays.ts';
import type { RecordedExchange } from './exchange.ts';

const FOLDER = join(import.meta.dirname, '..', 'exchanges');

/** All recorded exchanges in the order of the recording; one line of a file each. */
export function readRecordedExchanges(): readonly RecordedExchange[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as RecordedExchange)
    .toSorted((left, right) => left.exchange.localeCompare(right.exchange));
}

/** The recording as a play of the scenario. */
export function asPlayed(recorded: readonly RecordedExchange[]): readonly Row[] {
  return recorded.map(({ exchange, response, statesAfter }) => ({
    exchange,
    answer: response,
    ...(statesAfter === undefined ? {} : { statesAfter }),
  }));
}
