import type { ReturnedSecret } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { CompactEncrypt, importJWK } from 'jose';
import type { CryptoKey } from 'jose';

import type { Schemas } from '../../contract.ts';
import type { Database } from '../../database/database.ts';

type PublicKey = Schemas['PublicKey'];
type SealedSecret = Schemas['SealedSecret'];

/** How long what was returned waits for who asked. */
const KEEP_MILLISECONDS = 86_400_000;

const FORGET = `
  DELETE FROM isobar_returned_secrets WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM isobar_returned_secrets WHERE expires_at <= $1 FOR UPDATE SKIP LOCKED
  ))`;
const PUT = `
  INSERT INTO isobar_returned_secrets (operation_id, step, position, kind, jwe, expires_at)
  SELECT $1, $2, place, kind, jwe, $5 FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS given (kind, jwe, place)`;
const TAKE = 'DELETE FROM isobar_returned_secrets WHERE operation_id = $1 RETURNING step, position, kind, jwe, expires_at';

interface ReturnedRow {
  readonly step: string;
  readonly position: number;
  readonly kind: SealedSecret['kind'];
  readonly jwe: string;
  readonly expires_at: string;
}

/**
 * What the replies of clouds carried for who asked, sealed to their key: the gateway itself cannot open it any more.
 * @see contracts/isobar/SOURCES.md#isobar-password
 */
export class ReturnedSecrets {
  private readonly database: Database;
  private readonly now: () => number;

  constructor(database: Database, now: () => number) {
    this.database = database;
    this.now = now;
  }

  /** In place of those of the same step. Thrown away where no key was given. */
  async keep(id: string, step: string, secrets: readonly ReturnedSecret[]): Promise<void> {
    const [row] = await this.database.query<{ readonly seal_to: PublicKey | null }>('SELECT seal_to FROM isobar_operations WHERE id = $1', [id]);
    if (row === undefined || row.seal_to === null) return;
    const key = await importKey(row.seal_to);
    const sealed = await Promise.all(secrets.map(({ value }) => sealTo(key, value)));
    await this.database.transaction(async (connection) => {
      await connection.query(FORGET, [this.now()]);
      await connection.query('DELETE FROM isobar_returned_secrets WHERE operation_id = $1 AND step = $2', [id, step]);
      await connection.query(PUT, [id, step, secrets.map(({ kind }) => kind), sealed, this.now() + KEEP_MILLISECONDS]);
    });
  }

  /** Once: who comes second gets none. */
  async take(id: string): Promise<readonly SealedSecret[]> {
    const rows = await this.database.query<ReturnedRow>(TAKE, [id]);
    return rows
      .filter((row) => Number(row.expires_at) > this.now())
      .toSorted((left, right) => left.step.localeCompare(right.step) || left.position - right.position)
      .map(({ kind, step, jwe }) => ({ kind, stepId: step, jwe }));
  }

  /** Those that nobody took within a day. */
  async sweep(): Promise<void> {
    await this.database.query(FORGET, [this.now()]);
  }
}

/** Before anything is sent: to a key that is none nothing can be sealed. @throws CloudError `invalid_argument` */
export async function requirePublicKey(key: PublicKey): Promise<void> {
  await importKey(key);
}

async function importKey(key: PublicKey): Promise<CryptoKey> {
  const allowed = 'a public key on P-256 as JWK';
  try {
    const imported = await importJWK(key, 'ECDH-ES');
    if (!(imported instanceof Uint8Array)) return imported;
  } catch {
    // What jose says of it helps nobody who gave it.
  }
  throw new CloudError('invalid_argument', `sealTo: allowed is ${allowed}`, { field: 'sealTo', allowed, outcome: 'not_applied' });
}

function sealTo(key: CryptoKey, text: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text)).setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' }).encrypt(key);
}
