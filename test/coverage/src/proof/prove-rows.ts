import { createHash } from 'node:crypto';

import { isCloudError } from '@isobar/core';
import type { LedgerEntry } from '@isobar/simulator';
import { afterEach, describe, expect, it } from 'vitest';

import type { CoveragePage, CoverageRow, ExpectedRequest } from '../coverage-row.ts';
import type { DocumentedOperation } from './contract-document.ts';

/** A simulated cloud that a row is proven on, made anew for each. */
export interface ProvingWorld {
  readonly cloud: { readonly ledger: { entries(): readonly LedgerEntry[]; clear(): void } };
  close(): Promise<void>;
}

interface Proving<World extends ProvingWorld> {
  readonly page: CoveragePage<World>;
  readonly open: () => Promise<World>;
  readonly document: readonly DocumentedOperation[];
  /** operationId of a row; the name that the row has where nothing is said. */
  readonly operationOf?: (row: CoverageRow<World>) => string;
}

/** Tests each row: one request, as the server saw it, and the reply as it was decoded. Reading versions does not count. */
export function proveRows<World extends ProvingWorld>({ page, open, document, operationOf = ({ native }) => native }: Proving<World>): void {
  let world: World | undefined;

  afterEach(async () => {
    await world?.close();
    world = undefined;
  });

  describe('each method of the page', () => {
    it.each(page.rows)('$name', async (row) => {
      world = await open();
      await row.before?.(world);
      const { ledger } = world.cloud;
      ledger.clear();
      const reply = await outcomeOf(row, world);
      const requests = ledger.entries().filter(isCall);
      expect(requests).toHaveLength(1);
      for (const request of requests) expectRequest(request, row.arrives(world));
      expect(reply).toMatchObject(row.reply);
      expect(requests[0]?.status).toBe(reply.status);
      const operation = document.find(({ operationId }) => operationId === operationOf(row));
      if ('body' in reply) expect(operation?.replyProblems(reply.status, reply.body)).toEqual([]);
      else expect(operation).toBeDefined();
    });
  });
}

/** The reply, or how the adapter understood a refusal. */
async function outcomeOf<World>(row: CoverageRow<World>, world: World) {
  const sent = row.send(world);
  if (!('refusedAs' in row.reply)) return sent;
  const error = await sent.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!isCloudError(error)) throw error;
  return { status: error.details.native?.status ?? 0, refusedAs: error.code };
}

/** Neither the sign-in nor what it is told of versions. */
function isCall({ method, path }: LedgerEntry): boolean {
  return !(method === 'POST' && path.endsWith('/auth/tokens'));
}

/** The ledger masks secrets, so that JSON is compared by its digest; the parts of a form have a boundary of their own. */
function expectRequest(arrived: LedgerEntry, { line, json, form }: ExpectedRequest): void {
  expect(`${arrived.method} ${arrived.path}`).toBe(line);
  if (form !== undefined) expect(arrived.body).toEqual(form);
  else expect(arrived.bodyDigest, JSON.stringify(arrived.body)).toBe(digestOf(json === undefined ? '' : JSON.stringify(json)));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
