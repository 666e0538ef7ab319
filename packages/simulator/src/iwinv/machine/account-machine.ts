import type { Bill, LiveBill, SshKey } from '../domain.ts';
import type { AccountBackend } from '../iwinv-backend.ts';
import { toKoreanTime } from '../korean-time.ts';
import { SEED_BILLS, SEED_KEYS, SEED_SCRIPTS } from '../seed/account.ts';
import type { AccountState } from './account-state.ts';
import type { InstanceStore } from './instance-store.ts';

/** Keys, scripts and bills: made in the console only, so they are fixed here. */
export class AccountMachine implements AccountBackend {
  readonly #state: AccountState;
  readonly #instances: InstanceStore;

  constructor(state: AccountState, instances: InstanceStore) {
    this.#state = state;
    this.#instances = instances;
  }

  keys(): readonly SshKey[] {
    return SEED_KEYS;
  }

  scripts(): readonly { readonly scriptId: string; readonly name: string }[] {
    return SEED_SCRIPTS;
  }

  bills(): readonly Bill[] {
    return SEED_BILLS;
  }

  /** The days of this month so far, at the daily price; powered-off instances cost the same. */
  liveBill(): LiveBill {
    const endDate = toKoreanTime(this.#state.clock.now()).slice(0, 10);
    const days = Number(endDate.slice(8));
    const perDay = this.#instances.all().reduce((sum, record) => sum + record.flavor.dailyWon, 0);
    return { startDate: `${endDate.slice(0, 8)}01`, endDate, priceWon: perDay * days };
  }
}
