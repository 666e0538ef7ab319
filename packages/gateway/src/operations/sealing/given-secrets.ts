import { CloudError } from '@isobar/core';

import type { Connection, Database } from '../../database/database.ts';
import { seal, unseal } from './sealed-box.ts';
import type { SealingKey } from './sealing-key.ts';

type Secrets = Readonly<Record<string, string>>;

const PUT = `
  INSERT INTO isobar_operation_secrets (operation_id, sealed) VALUES ($1, $2)
  ON CONFLICT (operation_id) DO UPDATE SET sealed = excluded.sealed`;
const READ = `
  SELECT secrets.sealed, operations.cancel_requested FROM isobar_operation_secrets AS secrets
  JOIN isobar_operations AS operations ON operations.id = secrets.operation_id WHERE operation_id = $1`;

interface SecretsRow {
  readonly sealed: Buffer;
  readonly cancel_requested: boolean;
}

/** Secrets that came with an operation or an answer, sealed, until the operation is over. */
export class GivenSecrets {
  private readonly database: Database;
  private readonly key: SealingKey;

  constructor(database: Database, key: SealingKey) {
    this.database = database;
    this.key = key;
  }

  async put(id: string, secrets: Secrets, connection: Connection = this.database): Promise<void> {
    if (Object.keys(secrets).length === 0) return;
    await connection.query(PUT, [id, seal(this.key, aboutOf(id), JSON.stringify(secrets))]);
  }

  /** Adds to what is there, and stands alone where that cannot be opened. */
  async add(id: string, secrets: Secrets): Promise<void> {
    await this.database.transaction(async (connection) => {
      const row = await this.row(id, connection);
      await this.put(id, { ...(row === undefined ? {} : this.open(id, row)), ...secrets }, connection);
    });
  }

  /**
   * Empty where there are none. What undoes an operation needs none, so that one which is to be cancelled does without.
   * @throws CloudError `unauthenticated` where another key sealed them
   */
  async read(id: string): Promise<Secrets> {
    const row = await this.row(id, this.database);
    if (row === undefined) return {};
    const secrets = this.open(id, row);
    if (secrets !== null) return secrets;
    if (row.cancel_requested) return {};
    throw new CloudError(
      'unauthenticated',
      'its secrets were sealed with another key: start the gateway with the key it had (gateway.sealingKey), or give them again with the answer',
      { resource: id, outcome: 'not_applied', extra: { secretLost: true } },
    );
  }

  async remove(id: string, connection: Connection): Promise<void> {
    await connection.query('DELETE FROM isobar_operation_secrets WHERE operation_id = $1', [id]);
  }

  private async row(id: string, connection: Connection): Promise<SecretsRow | undefined> {
    return (await connection.query<SecretsRow>(READ, [id]))[0];
  }

  private open(id: string, { sealed }: SecretsRow): Secrets | null {
    const text = unseal(this.key, aboutOf(id), sealed);
    return text === null ? null : (JSON.parse(text) as Secrets);
  }
}

const aboutOf = (id: string): string => `secrets of operation ${id}`;
