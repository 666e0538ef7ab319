import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Play } from './compare/compare-plays.ts';
import type { Answer, RecordedExchange } from './exchange.ts';
import { namesOf } from './play/world.ts';

const FOLDER = join(import.meta.dirname, '..', 'exchanges');

/** All recorded exchanges in the order of the recording; one line of a file each. */
export function readRecordedExchanges(): readonly RecordedExchange[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as RecordedExchange)
    .toSorted((left, right) => left.exchange.localeCompare(right.exchange));
}

/** What the recorded cloud called by names of its own. */
const NAMES = namesOf(
  new Map([
    ['delay', '0.6'],
    ['keyPair', 'lab-key'],
    ['seededGroup', 'lab-sg'],
    ['volumeType', 'lab-standard'],
    ['sharedVolumeType', 'lab-multiattach'],
  ]),
);

/** A play as the recorder would have written it: of Nova's two `Vary` headers it kept the last. */
export function asRecorded({ rows, names }: Play): Play {
  return { names, rows: rows.map((row) => (row.answer === undefined ? row : { ...row, answer: withLastVary(row.answer) })) };
}

function withLastVary(answer: Answer): Answer {
  const vary = answer.headers['vary']?.split(', ').at(-1);
  return vary === undefined ? answer : { ...answer, headers: { ...answer.headers, vary } };
}

/** The recording as a play of the scenario. */
export function asPlay(recorded: readonly RecordedExchange[]): Play {
  const rows = recorded.map(({ exchange, response, statesAfter }) => ({
    exchange,
    answer: response,
    ...(statesAfter === undefined ? {} : { statesAfter }),
  }));
  return { rows, names: NAMES };
}
