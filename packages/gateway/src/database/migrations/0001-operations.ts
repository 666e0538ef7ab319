import type { Migration } from '../database.ts';

/**
 * Events and plans are `json`, kept as they were written: `jsonb` refuses some of the texts that clouds send. What is looked
 * for stands in columns. Of each target one operation is active, and one beside it that confirms or reverts it.
 */
export const OPERATIONS: Migration = {
  name: '0001-operations',
  up: `
    CREATE TABLE isobar_operations (
      id text COLLATE "C" PRIMARY KEY,
      cloud text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      target text COLLATE "C" NOT NULL,
      state text NOT NULL,
      final boolean NOT NULL DEFAULT false,
      closes text COLLATE "C",
      started_by text COLLATE "C" NOT NULL,
      labels jsonb NOT NULL,
      created_at bigint NOT NULL,
      number integer NOT NULL,
      plan json NOT NULL,
      document json NOT NULL,
      epoch bigint NOT NULL DEFAULT 0,
      owner text COLLATE "C",
      owner_process integer,
      owner_host text,
      cancel_requested boolean NOT NULL DEFAULT false,
      seal_to json
    );
    CREATE UNIQUE INDEX isobar_operations_active ON isobar_operations (target, (closes IS NULL)) WHERE NOT final;
    CREATE INDEX isobar_operations_newest ON isobar_operations (created_at DESC, id DESC);
    CREATE INDEX isobar_operations_by_cloud ON isobar_operations (cloud, created_at DESC, id DESC);
    CREATE INDEX isobar_operations_by_target ON isobar_operations (target, created_at DESC, id DESC);
    CREATE INDEX isobar_operations_unfinished ON isobar_operations (created_at) WHERE NOT final;

    CREATE TABLE isobar_operation_events (
      operation_id text COLLATE "C" NOT NULL REFERENCES isobar_operations (id),
      number integer NOT NULL,
      event json NOT NULL,
      PRIMARY KEY (operation_id, number)
    );

    CREATE TABLE isobar_operation_secrets (
      operation_id text COLLATE "C" PRIMARY KEY REFERENCES isobar_operations (id),
      sealed bytea NOT NULL
    );

    CREATE TABLE isobar_returned_secrets (
      operation_id text COLLATE "C" NOT NULL REFERENCES isobar_operations (id),
      step text COLLATE "C" NOT NULL,
      position integer NOT NULL,
      kind text NOT NULL,
      jwe text NOT NULL,
      expires_at bigint NOT NULL,
      PRIMARY KEY (operation_id, step, position)
    );
    CREATE INDEX isobar_returned_secrets_expired ON isobar_returned_secrets (expires_at);
  `,
  down: `
    DROP TABLE isobar_returned_secrets;
    DROP TABLE isobar_operation_secrets;
    DROP TABLE isobar_operation_events;
    DROP TABLE isobar_operations;
  `,
};
