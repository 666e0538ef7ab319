import type { Clock, JsonObject } from '@isobar/core';
import { canonicalJson } from '@isobar/core';

import type { Audit } from '../../audit/audit.ts';
import type { Schemas } from '../../contract.ts';
import type { Connection, Database } from '../../database/database.ts';
import type { Page, PageQuery } from '../../database/page.ts';
import { cutPage, readPlace } from '../../database/page.ts';
import { administers } from './administers.ts';
import type { Caller, Selector } from '../caller.ts';
import { tellOfChange } from '../callers/changes.ts';
import { checkProject } from './project-input.ts';
import type { Project, ProjectStore } from '../project-store.ts';
import { denied, notFound } from '../refusals.ts';

type Grant = Schemas['Grant'];

interface ProjectRow {
  readonly name: string;
  readonly selectors: readonly Selector[];
  readonly created_at: Date;
  readonly grants: readonly Grant[];
}

export interface ProjectStoreParts {
  readonly database: Database;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Pick<Clock, 'now'>;
  /** What this process remembers is forgotten before a change is answered; the others hear of it. */
  readonly forget: () => void;
}

const SELECT = `SELECT name, selectors, created_at, coalesce((
    SELECT jsonb_agg(jsonb_build_object('subject', subject, 'role', role, 'own', own) ORDER BY subject, role, own) FROM isobar_grants WHERE project = name
  ), '[]'::jsonb) AS grants FROM isobar_projects`;

/** Projects in PostgreSQL. */
export class PgProjectStore implements ProjectStore {
  private readonly parts: ProjectStoreParts;

  constructor(parts: ProjectStoreParts) {
    this.parts = parts;
  }

  async list(caller: Caller, { limit, cursor }: PageQuery): Promise<Page<Project>> {
    const names = [...new Set(caller.grants.map(({ project }) => project))];
    const [after] = readPlace(cursor, ['text']) ?? [null];
    const rows = await this.parts.database.query<ProjectRow>(
      `${SELECT} WHERE ($1 OR name = ANY($2::text[])) AND ($3::text IS NULL OR name > $3) ORDER BY name LIMIT $4`,
      [caller.administrator, names, after, limit + 1],
    );
    const { items, next } = cutPage(rows, limit, ({ name }) => [name]);
    return { items: items.map((row) => toProject(row, caller)), next };
  }

  async show(caller: Caller, name: string): Promise<Project> {
    const [row] = sees(caller, name) ? await this.parts.database.query<ProjectRow>(`${SELECT} WHERE name = $1`, [name]) : [];
    if (row === undefined) throw notFound(`project ${name}`);
    return toProject(row, caller);
  }

  async put(caller: Caller, name: string, input: Schemas['ProjectInput']): Promise<Project> {
    if (!sees(caller, name)) throw notFound(`project ${name}`);
    if (!administers(caller, name)) throw denied(`project ${name}: only who administers it may change it`, name);
    const { selectors, grants } = checkProject(input);
    const project = await this.parts.database.transaction(async (connection) => {
      await this.putSelectors(connection, caller, name, selectors);
      await connection.query('DELETE FROM isobar_grants WHERE project = $1', [name]);
      for (const { subject, role, own } of grants)
        await connection.query('INSERT INTO isobar_grants (project, subject, role, own) VALUES ($1, $2, $3, $4)', [name, subject, role, own]);
      await this.noteChange(connection, caller, { change: 'put project', project: name, selectors: selectors.map(toJson), grants });
      const [row] = await connection.query<ProjectRow>(`${SELECT} WHERE name = $1`, [name]);
      if (row === undefined) throw notFound(`project ${name}`);
      return toProject(row, caller);
    });
    this.parts.forget();
    return project;
  }

  async delete(caller: Caller, name: string): Promise<void> {
    if (!sees(caller, name)) throw notFound(`project ${name}`);
    if (!caller.administrator) throw denied(`project ${name}: only administrators of the gateway may remove it`, name);
    await this.parts.database.transaction(async (connection) => {
      const gone = await connection.query('DELETE FROM isobar_projects WHERE name = $1 RETURNING 1', [name]);
      if (gone.length === 0) throw notFound(`project ${name}`);
      await this.noteChange(connection, caller, { change: 'delete project', project: name });
    });
    this.parts.forget();
  }

  /** Which resources a project groups decides what its members may do: that is for administrators. */
  private async putSelectors(connection: Connection, caller: Caller, name: string, selectors: readonly Selector[]): Promise<void> {
    const [row] = await connection.query<ProjectRow>('SELECT selectors FROM isobar_projects WHERE name = $1 FOR UPDATE', [name]);
    if (row !== undefined && sameSelectors(row.selectors, selectors)) return;
    if (!caller.administrator) throw denied(`project ${name}: only administrators of the gateway may change which resources it groups`, name);
    await connection.query(
      'INSERT INTO isobar_projects (name, selectors, created_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET selectors = EXCLUDED.selectors',
      [name, JSON.stringify(selectors), new Date(this.parts.clock.now())],
    );
  }

  private async noteChange(connection: Connection, caller: Caller, detail: Parameters<Audit['record']>[0]['detail']): Promise<void> {
    await tellOfChange(connection);
    await this.parts.audit.record({ subject: caller.subject, action: 'access', cloud: null, target: null, operationId: null, detail }, connection);
  }
}

function sees(caller: Caller, name: string): boolean {
  return caller.administrator || caller.grants.some(({ project }) => project === name);
}

function sameSelectors(one: readonly Selector[], other: readonly Selector[]): boolean {
  return canonicalJson(one.map(toJson)) === canonicalJson(other.map(toJson));
}

function toJson({ cloud, labels }: Selector): JsonObject {
  return { cloud, labels };
}

/** Members see their own grants, who administers the project sees all of them. */
function toProject({ name, selectors, created_at: createdAt, grants }: ProjectRow, caller: Caller): Project {
  const own = caller.grants.filter(({ project }) => project === name).map(({ role, own }) => ({ subject: caller.subject, role, own }));
  return {
    name,
    selectors: selectors.map(({ cloud, labels }) => (labels === null ? { cloud } : { cloud, labels: { ...labels } })),
    grants: administers(caller, name) ? [...grants] : own,
    createdAt: createdAt.toISOString(),
  };
}
