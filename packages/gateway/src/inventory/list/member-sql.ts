/** Collects the values of a statement; `add` gives the place that stands for one. */
export class Parameters {
  readonly values: unknown[] = [];

  /** `$1`, `$2` … */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** Columns that are kept beside the rows, by the path of the member. */
const COLUMNS: Readonly<Record<string, string>> = { name: 'name', id: 'id', cloud: 'cloud', phase: 'phase', createdAt: 'created_at' };

/** Column of a member that is kept beside the rows; what else there is is found inside them. */
export function columnOf(path: readonly string[]): string | null {
  const [first = '', ...inside] = path;
  return inside.length === 0 && Object.hasOwn(COLUMNS, first) ? (COLUMNS[first] ?? null) : null;
}

/** What a member of a row is, as jsonb; NULL where it is not there. */
function memberSql(path: readonly string[], parameters: Parameters): string {
  const source = path[0] === 'native' && path[1] === 'raw' ? 'document::jsonb' : 'members';
  return `(${source} #> ${parameters.add(path)}::text[])`;
}

/** Condition that a member has a value, which is compared as text; what is not known is ''. */
export function filterSql(path: readonly string[], value: string, parameters: Parameters): string {
  // Times are kept in one form, whatever form the row has.
  const column = path[0] === 'createdAt' ? null : columnOf(path);
  const text = column ?? `(${memberSql(path, parameters)} #>> '{}')`;
  return value === '' ? `coalesce(${text}, '') = ''` : `${text} = ${parameters.add(value)}`;
}

/** Texts are compared as far as this. */
const KEY_LENGTH = 200;

/** What rows are sorted by. */
export interface SortKey {
  /** What is read of each row, once. */
  readonly source: string;
  /** The key, of the `source` of a row; NULL is not known. */
  readonly sql: string;
  readonly type: 'text' | 'jsonb';
}

const SCALAR = `CASE jsonb_typeof(source)
  WHEN 'string' THEN to_jsonb(left(source #>> '{}', ${KEY_LENGTH})) WHEN 'number' THEN source WHEN 'boolean' THEN source END`;

export function sortKey(path: readonly string[], parameters: Parameters): SortKey {
  const column = columnOf(path);
  if (column !== null) return { source: column, sql: 'source', type: 'text' };
  return { source: memberSql(path, parameters), sql: SCALAR, type: 'jsonb' };
}
