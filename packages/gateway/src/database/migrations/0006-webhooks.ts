import type { Migration } from '../database.ts';

/**
 * How far each webhook has come is a number of an event; who delivers holds a lease, so that a process that is gone keeps nobody
 * waiting for long, and writes nothing once another took it over.
 */
export const WEBHOOKS: Migration = {
  name: '0006-webhooks',
  up: `
    CREATE TABLE isobar_webhooks (
      id uuid PRIMARY KEY,
      url text NOT NULL,
      types text[] NOT NULL,
      clouds text[] NOT NULL,
      created_at timestamptz NOT NULL,
      created_by text NOT NULL,
      groups text[] NOT NULL,
      sealed_secret text NOT NULL,
      settled bigint NOT NULL,
      failures integer NOT NULL DEFAULT 0,
      failing_since timestamptz,
      next_attempt_at timestamptz NOT NULL DEFAULT '-infinity',
      leased_by uuid,
      leased_until timestamptz NOT NULL DEFAULT '-infinity',
      last_at timestamptz,
      last_event bigint,
      last_status integer,
      last_error text
    );
  `,
  down: 'DROP TABLE isobar_webhooks;',
};
