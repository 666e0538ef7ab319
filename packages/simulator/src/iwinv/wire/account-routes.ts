import type { WireReply } from '../../kernel/wire.ts';
import type { Bill } from '../domain.ts';
import { toKoreanTime } from '../korean-time.ts';
import type { BillDocument } from './documents.ts';
import { succeed } from './envelope.ts';
import { REFUSAL_ERRORS, WIRE_ERRORS, toErrorReply } from './error-table.ts';
import type { Filter } from './filters.ts';
import { applyFilters, contains, inRange } from './filters.ts';
import type { Call, IwinvRoute } from './handler.ts';
import { replyPage } from './paging.ts';

export const ACCOUNT_ROUTES: readonly IwinvRoute[] = [
  { method: 'GET', pattern: '/v1/auth/ssh_key', handler: listKeys },
  { method: 'GET', pattern: '/v1/instance/script', handler: listScripts },
  { method: 'GET', pattern: '/v1/bill/live', handler: showLiveBill },
  { method: 'GET', pattern: '/v1/bill', handler: listBills },
  { method: 'GET', pattern: '/v1/bill/{bill}', handler: showBill },
];

function listKeys({ backend, query }: Call): WireReply {
  const keys = applyFilters(backend.account.keys(), [contains(query, 'name', ({ name }) => name)]);
  return replyPage(query, keys, ({ keyId, name, createdAt }) => ({ ssh_key_id: keyId, name, start_date: toKoreanTime(createdAt) }));
}

// The page says 200, the one recorded call got 404.
function listScripts({ backend, switches, query }: Call): WireReply {
  if (switches.scripts === 'notFound') return toErrorReply(WIRE_ERRORS.unknownPath);
  const scripts = applyFilters(backend.account.scripts(), [contains(query, 'name', ({ name }) => name)]);
  return replyPage(query, scripts, ({ scriptId, name }) => ({ user_script_id: scriptId, name }));
}

function showLiveBill({ backend }: Call): WireReply {
  const { startDate, endDate, priceWon } = backend.account.liveBill();
  const row = { start_date: startDate, end_date: endDate, price: priceWon, currency: 'KRW' };
  return succeed(200, [{ bill_id: 'BILL-live', ...row }]);
}

// A filter that matches nothing is an error; a page past the end is a success without rows.
function listBills({ backend, query }: Call): WireReply {
  const bills = applyFilters<Bill>(backend.account.bills(), [
    dateFilter(query, 'start_date', (bill, date) => bill.billDate >= date),
    dateFilter(query, 'end_date', (bill, date) => bill.billDate <= date),
    inRange(query, 'price', ({ priceWon }) => priceWon),
  ]);
  if (bills.length === 0) return toErrorReply(REFUSAL_ERRORS.nothingMatched);
  return replyPage(query, bills, toBillRow, { asText: true });
}

function showBill({ backend, switches, parameter }: Call): WireReply {
  const id = parameter('bill');
  const bill = backend.account.bills().find(({ billId }) => billId === id);
  // Recorded: refused as a source-address problem, though the same key may list bills.
  if (switches.billDetail === 'refused') return toErrorReply(REFUSAL_ERRORS.billDetailRefused);
  if (bill === undefined) return toErrorReply(REFUSAL_ERRORS.unknownId);
  const { type: _type, payment_info: _info, ...row } = toBillRow(bill);
  const item = bill.services.map(({ serviceId, name }) => ({ service_id: serviceId, name }));
  const groups = item.length === 0 ? [] : [{ type: '서버', count: item.length, sub_total: bill.priceWon, item }];
  return succeed(200, [{ ...row, group: groups }]);
}

function toBillRow(bill: Bill): BillDocument {
  const vat = Math.round(bill.priceWon / 10);
  return {
    bill_id: bill.billId,
    usage_start: bill.usageStart,
    usage_end: bill.usageEnd,
    bill_date: bill.billDate,
    type: bill.type,
    payment_status: 'paid',
    name: bill.name,
    price: bill.priceWon,
    vat,
    payment_price: bill.priceWon + vat,
    currency: 'KRW',
    date_paid: bill.datePaid,
    payment_info: '신용카드 ****-****-****-0000',
    invoice: [],
    tax: [],
  };
}

function dateFilter(query: URLSearchParams, name: string, test: (bill: Bill, date: string) => boolean): Filter<Bill> {
  const date = query.get(name) ?? '';
  return date === '' ? undefined : (bill) => test(bill, date);
}
