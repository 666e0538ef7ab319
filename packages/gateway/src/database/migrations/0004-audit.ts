import type { Migration } from '../database.ts';

/**
 * The audit record, and the entries that wait for their place in it: those are written together with what they tell of, and nobody
 * waits for another to do so.
 */
export const AUDIT: Migration = {
  name: '0004-audit',
  up: `
    CREATE TABLE isobar_audit (
      number bigint PRIMARY KEY,
      at timestamptz(3) NOT NULL,
      subject text NOT NULL,
      action text NOT NULL,
      cloud text,
      target text,
      operation_id text,
      detail jsonb NOT NULL,
      previous_hash text NOT NULL UNIQUE,
      hash text NOT NULL
    );
    CREATE FUNCTION isobar_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'entries of the audit record are neither changed nor removed';
      END
    $$;
    CREATE TRIGGER isobar_audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON isobar_audit
      FOR EACH STATEMENT EXECUTE FUNCTION isobar_audit_refuse();
    CREATE TABLE isobar_audit_intake (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz(3) NOT NULL,
      subject text NOT NULL,
      action text NOT NULL,
      cloud text,
      target text,
      operation_id text,
      detail jsonb NOT NULL
    );
  `,
  down: `
    DROP TABLE isobar_audit_intake;
    DROP TABLE isobar_audit;
    DROP FUNCTION isobar_audit_refuse;
  `,
};
