import type { AddressIntent } from '../../action/address-intent.ts';
import type { Warning } from '../../warning/warning.ts';
import type { AddressingTable, AddressWish } from './addressing-table.ts';

/** What is left of one intent, and in which words of the cloud each part is carried. */
export interface CarriedIntent {
  readonly intent: AddressIntent;
  readonly wording: Readonly<Partial<Record<AddressWish, string>>>;
}

export interface TranslatedAddressing {
  readonly kept: readonly CarriedIntent[];
  readonly warnings: readonly Warning[];
}

type Field = keyof AddressIntent;

const FIELDS = ['network', 'family', 'address', 'public', 'macAddress', 'allowedPairs', 'portSecurity'] as const satisfies readonly Field[];

/**
 * The interfaces that a cloud can make, with a warning for each wish that it drops (`unsupported`) or replaces (`lossy`).
 * An address of one cloud is never an address of another: give `address` only where it belongs. Pure.
 */
export function translateAddressing(intents: readonly AddressIntent[], { wishes, interfaces }: AddressingTable): TranslatedAddressing {
  const room = interfaces.maximum ?? intents.length;
  const translated = intents.slice(0, room).map((intent, index) => translateIntent(intent, index, wishes));
  const detail = `not made: this cloud makes ${room} at create`;
  const beyond = intents.slice(room).map((_, index): Warning => {
    return { type: 'unsupported', subject: `addressing[${room + index}]`, detail, source: interfaces.evidence.source };
  });
  return { kept: translated.map(({ carried }) => carried), warnings: [...translated.flatMap(({ warnings }) => warnings), ...beyond] };
}

/** Names of a network, a floating or reserved address, and the like, are left as they are: the adapter looks them up. */
function translateIntent(
  intent: AddressIntent,
  index: number,
  wishes: AddressingTable['wishes'],
): { readonly carried: CarriedIntent; readonly warnings: readonly Warning[] } {
  const rows = FIELDS.filter((field) => intent[field] !== undefined).map((field) => {
    const wish = wishOf(field, intent);
    return { field, wish, row: wishes[wish] };
  });
  const kept = rows.flatMap(({ field, row }) => (row.carried ? [[field, intent[field]]] : Object.entries(row.instead ?? {})));
  const wording = rows.flatMap(({ wish, row }) => (row.carried ? [[wish, row.wording]] : []));
  const warnings = rows.flatMap(({ field, row }): readonly Warning[] => {
    if (row.carried) return [];
    const type = row.instead === undefined ? 'unsupported' : 'lossy';
    return [{ type, subject: `addressing[${index}].${field}`, detail: row.reason, source: row.evidence.source }];
  });
  return { carried: { intent: Object.fromEntries(kept), wording: Object.fromEntries(wording) }, warnings };
}

function wishOf(field: Field, intent: AddressIntent): AddressWish {
  if (field === 'family') return `family ${intent.family ?? 4}`;
  return field === 'public' ? `public ${intent.public ?? 'auto'}` : field;
}
