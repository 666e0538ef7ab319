import type { CloudAdapter, Json, Page, ReadOptions, ResourceReader } from '@isobar/core';
import { isCloudError, OPTIONAL_READER_NAMES } from '@isobar/core';
import type { HttpExchange } from '@isobar/transport';

import type { ProbeAnswer } from './evidence-file.ts';

/** What the reads of a probe look at. `exchanges` grows as requests are made. */
export interface ReadProbeContext {
  readonly adapter: CloudAdapter;
  readonly exchanges: readonly HttpExchange[];
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
}

interface Row {
  readonly id: string;
  readonly native: { readonly status: string | null; readonly raw: unknown };
}

interface ReadProbe {
  readonly id: string;
  readonly title: string;
  readonly run: (context: ReadProbeContext) => Promise<Json>;
}

const MAX_PAGES = 3;

const ALWAYS_READ = ['servers', 'flavors', 'images', 'volumes', 'regions'] as const;

/** Reads only. What it keeps are codes, counts and field names, never a value that belongs to the account. */
const READ_PROBES: readonly ReadProbe[] = [
  { id: 'shapes', title: 'rows of each list, and the fields that they have', run: shapes },
  { id: 'absence', title: 'the answer to an id that nothing has', run: absence },
  { id: 'pages', title: 'rows per page of the server list', run: pages },
  { id: 'states', title: 'native server states and what they are read as', run: states },
  { id: 'clock', title: 'seconds that the cloud is ahead of this machine', run: clockSkew },
];

export async function runReadProbes(context: ReadProbeContext): Promise<readonly ProbeAnswer[]> {
  const answers: ProbeAnswer[] = [];
  for (const { id, title, run } of READ_PROBES) answers.push({ id, title, answer: await run(context) });
  return answers;
}

async function shapes({ adapter, signal }: ReadProbeContext): Promise<Json> {
  const lists: Record<string, Json> = {};
  for (const name of [...ALWAYS_READ, ...OPTIONAL_READER_NAMES]) {
    const reader = adapter[name] as ResourceReader<Row> | undefined;
    if (reader === undefined) lists[name] = 'not read here';
    else lists[name] = await answerOf(async () => pageShape(await reader.listPage(undefined, { signal })));
  }
  return lists;
}

function pageShape(page: Page<Row>): Json {
  const fields = new Set(page.items.flatMap(({ native: { raw } }) => (typeof raw === 'object' && raw !== null ? Object.keys(raw) : [])));
  return { rows: page.items.length, more: page.next !== undefined, fields: [...fields].toSorted() };
}

/** Ids in the form of each reader that cannot be anybody's. */
async function absence({ adapter, signal }: ReadProbeContext): Promise<Json> {
  const answers: Record<string, Json> = {};
  for (const name of ['servers', 'volumes', 'images'] as const) {
    const reader: ResourceReader<Row> = adapter[name];
    answers[name] = await answerOf(async () => ((await reader.get(madeUpId(reader), { signal })) === undefined ? 'nothing' : 'a resource'));
  }
  return answers;
}

const FORMS = ['00000000-0000-4000-8000-00000000f00d', 'INSTANCE-0000000000000000000000', 'BLOCKSTORAGE-0000000000000000000000', '0'];

function madeUpId(reader: ResourceReader<Row>): string {
  return FORMS.find((form) => reader.isId(form)) ?? FORMS[0] ?? '';
}

async function pages({ adapter, signal }: ReadProbeContext): Promise<Json> {
  const sizes: number[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Row> = await adapter.servers.listPage(cursor, { signal } satisfies ReadOptions);
    sizes.push(page.items.length);
    cursor = page.next;
  } while (cursor !== undefined && sizes.length < MAX_PAGES);
  return { rowsPerPage: sizes, more: cursor !== undefined };
}

async function states({ adapter, signal }: ReadProbeContext): Promise<Json> {
  const { items } = await adapter.servers.listPage(undefined, { signal });
  const seen = new Map<string, string>();
  for (const { native, phase, activity } of items) seen.set(native.status ?? 'none', activity === null ? phase : `${phase} (${activity})`);
  return Object.fromEntries([...seen].toSorted(([left], [right]) => left.localeCompare(right)));
}

/** From the Date headers of the answers so far; they have whole seconds. */
function clockSkew({ exchanges, now }: ReadProbeContext): Promise<Json> {
  const dates = exchanges.flatMap(({ replyHeaders }) => replyHeaders['date'] ?? []);
  const last = dates.at(-1);
  return Promise.resolve(last === undefined ? 'no Date header' : Math.round((Date.parse(last) - now()) / 1000));
}

/** A refusal is an answer too. */
async function answerOf(read: () => Promise<Json>): Promise<Json> {
  try {
    return await read();
  } catch (error) {
    if (!isCloudError(error)) throw error;
    const { native, certainty } = error.details;
    return { error: error.code, status: native?.status ?? null, code: native?.code ?? null, certainty: certainty ?? 'certain' };
  }
}
