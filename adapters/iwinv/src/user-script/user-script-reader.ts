import type { Page, ReadOptions, ResourceReader, UserScript } from '@isobar/core';
import { CloudError, collectItems, formatRef, isCloudError } from '@isobar/core';
import { z } from 'zod';

import { EVIDENCE } from '../iwinv-evidence.ts';
import type { IwinvClient } from '../wire/iwinv-client.ts';
import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import { fromKoreanTime } from '../wire/korean-time.ts';
import { readPage } from '../wire/read-page.ts';
import { requireRow } from '../wire/require-row.ts';

export type IwinvUserScript = UserScript<IwinvNative<Readonly<Record<string, unknown>>>>;

const OPERATION = 'list user scripts';
const text = z.string().nullish();

/** Nobody has shown a row: the id is read under the name that a create sends it by, and the rest passes through. */
const scriptWire = z.looseObject({ user_script_id: z.string().min(1), name: text, description: text, start_date: text });

/** Start-up scripts, which are made in the console (SOURCES.md#iwinv-user-script-console-only). */
export class IwinvUserScriptReader implements ResourceReader<IwinvUserScript> {
  private readonly client: IwinvClient;

  constructor(client: IwinvClient) {
    this.client = client;
  }

  /** @throws CloudError `unsupported` where iwinv does not serve the call, as it was seen not to */
  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<IwinvUserScript>> {
    try {
      const page = await readPage(this.client, scriptWire, '/v1/instance/script', cursor, { operation: OPERATION, signal });
      return { ...page, items: page.items.map((row) => toUserScript(row, this.client.cloud)) };
    } catch (error) {
      throw isCloudError(error) && error.code === 'not_found' ? this.notServed(error) : error;
    }
  }

  async get(id: string, { signal }: ReadOptions): Promise<IwinvUserScript> {
    const items = await collectItems((cursor, options) => this.listPage(cursor, options), { signal });
    return requireRow(
      items.filter((script) => script.id === id),
      this.client.cloud,
      'user script',
      id,
    );
  }

  isId(_text: string): boolean {
    return false;
  }

  private notServed(cause: CloudError): CloudError {
    return new CloudError('unsupported', `${OPERATION}: iwinv does not serve its own call; look for the id of the script in the iwinv console`, {
      ...cause.details,
      extra: { source: EVIDENCE.scriptsNotServed.source },
    });
  }
}

/** Pure. */
function toUserScript(wire: z.output<typeof scriptWire>, cloud: string): IwinvUserScript {
  const id = wire.user_script_id;
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: wire.name ?? null,
    description: wire.description ?? null,
    createdAt: fromKoreanTime(wire.start_date),
    native: toNative(null, wire),
  };
}
