import type { Page, ReadOptions, ResourceReader } from '@isobar/core';
import { collectItems, isCloudError } from '@isobar/core';

import type { IwinvClient } from '../wire/iwinv-client.ts';
import { readPage } from '../wire/read-page.ts';
import { requireRow } from '../wire/require-row.ts';
import type { IwinvBill } from './bill-mapper.ts';
import { billWire, liveBillWire, toBill, toLiveBill } from './bill-mapper.ts';

const BILLS_PATH = '/v1/bill';
const LIVE_ID = 'BILL-live';

/** Bills, the running month first. Top-ups are among them (SOURCES.md#iwinv-bill-prepaid-is-top-up). */
export class IwinvBillReader implements ResourceReader<IwinvBill> {
  private readonly client: IwinvClient;

  constructor(client: IwinvClient) {
    this.client = client;
  }

  async listPage(cursor: string | undefined, options: ReadOptions): Promise<Page<IwinvBill>> {
    const live = cursor === undefined ? [await this.live(options)] : [];
    const page = await this.issuedPage(cursor, options);
    return { ...page, items: [...live, ...page.items] };
  }

  /** Every detail call that anybody recorded was refused (SOURCES.md#iwinv-bill-detail-403): then the row of the list is told, without lines. */
  async get(id: string, options: ReadOptions): Promise<IwinvBill> {
    if (id === LIVE_ID) return this.live(options);
    const { cloud } = this.client;
    try {
      const path = `${BILLS_PATH}/${encodeURIComponent(id)}`;
      const { rows } = await this.client.read(billWire, path, { operation: 'get bill', id, signal: options.signal });
      return toBill(requireRow(rows, cloud, 'bill', id), cloud);
    } catch (error) {
      if (!isCloudError(error) || error.code !== 'permission_denied') throw error;
      const bills = await collectItems((cursor, rest) => this.issuedPage(cursor, rest), options);
      return requireRow(
        bills.filter((bill) => bill.id === id),
        cloud,
        'bill',
        id,
      );
    }
  }

  isId(text: string): boolean {
    return text.startsWith('BILL-');
  }

  private async live({ signal }: ReadOptions): Promise<IwinvBill> {
    const { rows } = await this.client.read(liveBillWire, `${BILLS_PATH}/live`, { operation: 'get the running bill', signal });
    return toLiveBill(requireRow(rows, this.client.cloud, 'bill', LIVE_ID), this.client.cloud);
  }

  /** An account without bills gets an error instead of an empty list (SOURCES.md#iwinv-error-empty-set). */
  private async issuedPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<IwinvBill>> {
    try {
      const page = await readPage(this.client, billWire, BILLS_PATH, cursor, { operation: 'list bills', signal });
      return { ...page, items: page.items.map((row) => toBill(row, this.client.cloud)) };
    } catch (error) {
      if (isCloudError(error) && error.code === 'not_found') return { items: [] };
      throw error;
    }
  }
}
