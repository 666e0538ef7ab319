import type { components } from '@isobar/contracts/iwinv';
import type { Bill, BillLine, Money } from '@isobar/core';
import { formatRef, parseMoney } from '@isobar/core';
import { z } from 'zod';

import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import { fromKoreanTime } from '../wire/korean-time.ts';

type BillDocument = components['schemas']['Bill'] | components['schemas']['LiveBill'];

export type IwinvBill = Bill<IwinvNative<BillDocument>>;

const text = z.string().nullish();
const number = z.number().nullish();

/** The month that runs (SOURCES.md#iwinv-live-bill-fields). */
export const liveBillWire = z.looseObject({ bill_id: z.string().min(1), start_date: text, end_date: text, price: number, currency: text });

const itemWire = z.looseObject({ service_id: text, name: text });
const groupWire = z.looseObject({ type: text, sub_total: number, item: z.array(itemWire).nullish() });

/** A bill; the groups are in the detail only (SOURCES.md#iwinv-bill-detail-fields). */
export const billWire = z.looseObject({
  bill_id: z.string().min(1),
  usage_start: text,
  usage_end: text,
  type: text,
  payment_status: text,
  name: text,
  payment_price: number,
  currency: text,
  date_paid: text,
  group: z.array(groupWire).nullish(),
});

type BillWire = z.output<typeof billWire>;

/** Pure. The month so far, without VAT (SOURCES.md#iwinv-live-bill-vat-excluded). */
export function toLiveBill(wire: z.output<typeof liveBillWire>, cloud: string): IwinvBill {
  const { bill_id: id, currency } = wire;
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: null,
    state: 'open',
    from: dayStart(wire.start_date),
    until: fromKoreanTime(wire.end_date) ?? dayEnd(wire.end_date),
    total: money(wire.price, currency),
    lines: [],
    native: toNative(null, wire as unknown as BillDocument),
  };
}

/** Pure. The total holds the VAT; what was paid with is left out (SOURCES.md#iwinv-bill-payment-info). */
export function toBill(wire: BillWire, cloud: string): IwinvBill {
  const { payment_info: _instrument, ...shown } = wire;
  const { bill_id: id, currency } = wire;
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: wire.name ?? null,
    state: stateOf(wire),
    from: dayStart(wire.usage_start),
    until: dayEnd(wire.usage_end),
    total: money(wire.payment_price, currency),
    lines: (wire.group ?? []).flatMap((group) => toLines(group, currency)),
    native: toNative(wire.payment_status ?? null, shown as unknown as BillDocument),
  };
}

/** The words beside `paid` are not known; without a day of payment it is presumably open (SOURCES.md#iwinv-bill-date-paid). */
function stateOf({ payment_status: status, date_paid: paidOn }: BillWire): Bill['state'] {
  if (status === 'paid') return 'paid';
  return paidOn === null && status !== null && status !== undefined ? 'issued' : 'unknown';
}

/** A group has one amount for all its items. */
function toLines({ type, sub_total: amount, item }: z.output<typeof groupWire>, currency: string | null | undefined): readonly BillLine[] {
  const items = (item ?? []).map(({ name, service_id: resourceId }): BillLine => ({
    subject: name ?? '',
    resourceId: resourceId ?? null,
    amount: null,
  }));
  return [{ subject: type ?? '', resourceId: null, amount: money(amount, currency) }, ...items];
}

function money(amount: number | null | undefined, currency: string | null | undefined): Money | null {
  return typeof amount === 'number' && typeof currency === 'string' ? parseMoney(amount, currency) : null;
}

const dayStart = (day: string | null | undefined): string | null => fromKoreanTime(day) ?? fromKoreanTime(`${day ?? ''} 00:00:00`);
const dayEnd = (day: string | null | undefined): string | null => fromKoreanTime(`${day ?? ''} 23:59:59`);
