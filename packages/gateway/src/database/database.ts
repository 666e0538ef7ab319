/** Sends statements; either a whole database or one transaction of it. */
export interface Connection {
  /**
   * Rows of one statement; values stand as $1, $2 … and are never put into the text.
   * @throws CloudError for a database that is away, refuses us or took too long: `unavailable`, `unauthenticated`, `timeout`,
   * `concurrent_operation`; what is wrong with the statement itself comes as it is, with its SQLSTATE in `code`
   */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** PostgreSQL, embedded or not. Each part of the gateway has tables of its own; nothing else reads them. */
export interface Database extends Connection {
  /** Where other processes and DBOS find it. Holds a secret where the database has one: never printed. */
  readonly url: string;
  /** Commits when `work` resolves, and takes everything back when it rejects. */
  transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>;
  /**
   * Hears what `NOTIFY channel, 'text'` says in any process, once its transaction was committed. What was said while the
   * connection was away is lost: `onGap` is called after it came back, to look oneself.
   */
  listen(channel: string, hear: (text: string) => void, onGap: () => void): Promise<Listening>;
  /** Connections of the pool and who waits for one, for metrics. */
  readonly connections?: ConnectionCounts;
  close(): Promise<void>;
}

export interface ConnectionCounts {
  readonly idle: number;
  readonly busy: number;
  readonly waiting: number;
}

export interface Listening {
  end(): Promise<void>;
}

/** One change of the tables and its way back. Applied ones are never edited: a new change is a new migration. */
export interface Migration {
  /** Unique, such as `0002-inventory`; they are applied in the order of their names. */
  readonly name: string;
  readonly up: string;
  readonly down: string;
}
