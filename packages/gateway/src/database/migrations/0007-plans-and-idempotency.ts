import type { Migration } from '../database.ts';

export const PLANS_AND_IDEMPOTENCY: Migration = {
  name: '0007-plans-and-idempotency',
  up: `
    CREATE TABLE isobar_plans (
      id text COLLATE "C" PRIMARY KEY,
      subject text COLLATE "C" NOT NULL,
      plan json NOT NULL,
      expires_at bigint NOT NULL
    );
    CREATE INDEX isobar_plans_expired ON isobar_plans (expires_at);

    CREATE TABLE isobar_idempotency_keys (
      subject text COLLATE "C" NOT NULL,
      key text COLLATE "C" NOT NULL,
      fingerprint text NOT NULL,
      worker text COLLATE "C" NOT NULL,
      expires_at bigint NOT NULL,
      status integer,
      headers json,
      body text,
      PRIMARY KEY (subject, key)
    );
    CREATE INDEX isobar_idempotency_keys_expired ON isobar_idempotency_keys (expires_at);
  `,
  down: `
    DROP TABLE isobar_idempotency_keys;
    DROP TABLE isobar_plans;
  `,
};
