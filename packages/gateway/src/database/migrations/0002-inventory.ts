import type { Migration } from '../database.ts';

/**
 * The columns before `document` are what rows are found, sorted and judged by. `document` and `members` are kept out of the
 * row itself, so that those who look for few rows among many read little. Texts compare by code point, on every machine alike.
 */
export const INVENTORY: Migration = {
  name: '0002-inventory',
  up: `
    CREATE EXTENSION IF NOT EXISTS pg_trgm;

    CREATE TABLE isobar_inventory (
      kind text COLLATE "C" NOT NULL,
      cloud text COLLATE "C" NOT NULL,
      id text COLLATE "C" NOT NULL,
      name text COLLATE "C",
      phase text COLLATE "C",
      created_at text COLLATE "C",
      labels jsonb NOT NULL,
      shared boolean NOT NULL,
      search text COLLATE "C" NOT NULL,
      digest text COLLATE "C" NOT NULL,
      reading bigint NOT NULL,
      first_seen_at bigint NOT NULL,
      missed boolean NOT NULL DEFAULT false,
      document text COLLATE "C" NOT NULL,
      members jsonb NOT NULL,
      PRIMARY KEY (kind, cloud, id)
    ) WITH (toast_tuple_target = 1024);
    ALTER TABLE isobar_inventory
      ALTER COLUMN document SET STORAGE EXTERNAL, ALTER COLUMN members SET STORAGE EXTERNAL,
      ALTER COLUMN labels SET STORAGE MAIN, ALTER COLUMN search SET STORAGE MAIN;
    CREATE INDEX isobar_inventory_name ON isobar_inventory (kind, name, cloud, id);
    CREATE INDEX isobar_inventory_id ON isobar_inventory (kind, id, cloud);
    CREATE INDEX isobar_inventory_phase ON isobar_inventory (kind, phase, cloud, id);
    CREATE INDEX isobar_inventory_created_at ON isobar_inventory (kind, created_at, cloud, id);
    CREATE INDEX isobar_inventory_labels ON isobar_inventory USING gin (labels jsonb_path_ops);
    CREATE INDEX isobar_inventory_search ON isobar_inventory USING gin (search gin_trgm_ops);

    CREATE UNLOGGED TABLE isobar_inventory_staged (
      reading bigint NOT NULL,
      id text COLLATE "C" NOT NULL,
      name text COLLATE "C",
      phase text COLLATE "C",
      created_at text COLLATE "C",
      labels jsonb NOT NULL,
      shared boolean NOT NULL,
      search text COLLATE "C" NOT NULL,
      digest text COLLATE "C" NOT NULL,
      document text COLLATE "C" NOT NULL,
      members jsonb NOT NULL,
      PRIMARY KEY (reading, id)
    );

    CREATE TABLE isobar_inventory_gone (
      kind text COLLATE "C" NOT NULL,
      cloud text COLLATE "C" NOT NULL,
      id text COLLATE "C" NOT NULL,
      reading bigint NOT NULL,
      PRIMARY KEY (kind, cloud, id)
    );

    CREATE SEQUENCE isobar_inventory_reading;

    CREATE TABLE isobar_inventory_kinds (
      cloud text COLLATE "C" NOT NULL,
      kind text COLLATE "C" NOT NULL,
      begun bigint NOT NULL DEFAULT 0,
      ended bigint NOT NULL DEFAULT 0,
      whole bigint NOT NULL DEFAULT 0,
      as_of bigint,
      tried_at bigint,
      coverage json,
      warnings json,
      error json,
      reachable_seconds double precision,
      PRIMARY KEY (cloud, kind)
    );

    CREATE TABLE isobar_inventory_clouds (
      cloud text COLLATE "C" PRIMARY KEY,
      state text NOT NULL,
      since bigint NOT NULL,
      error json
    );

    CREATE TABLE isobar_inventory_key (
      single boolean PRIMARY KEY DEFAULT true CHECK (single),
      key text NOT NULL
    );
    INSERT INTO isobar_inventory_key (key) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);
  `,
  down: `
    DROP TABLE isobar_inventory_key;
    DROP TABLE isobar_inventory_clouds;
    DROP TABLE isobar_inventory_kinds;
    DROP SEQUENCE isobar_inventory_reading;
    DROP TABLE isobar_inventory_gone;
    DROP TABLE isobar_inventory_staged;
    DROP TABLE isobar_inventory;
  `,
};
