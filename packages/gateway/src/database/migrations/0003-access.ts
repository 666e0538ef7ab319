import type { Migration } from '../database.ts';

/** Tokens without their secrets, projects, and who has which role in them. Old tokens stay, so that their subjects keep their names. */
export const ACCESS: Migration = {
  name: '0003-access',
  up: `
    CREATE TABLE isobar_tokens (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
      administrator boolean NOT NULL,
      created_by text NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      last_used_at timestamptz
    );
    CREATE TABLE isobar_projects (
      name text PRIMARY KEY,
      selectors jsonb NOT NULL,
      created_at timestamptz NOT NULL
    );
    CREATE TABLE isobar_grants (
      project text NOT NULL REFERENCES isobar_projects ON DELETE CASCADE,
      subject text NOT NULL,
      role text NOT NULL CHECK (role IN ('viewer', 'operator', 'admin')),
      own boolean NOT NULL,
      PRIMARY KEY (project, subject, role, own)
    );
    CREATE INDEX isobar_grants_of_subject ON isobar_grants (subject);
  `,
  down: `
    DROP TABLE isobar_grants;
    DROP TABLE isobar_projects;
    DROP TABLE isobar_tokens;
  `,
};
