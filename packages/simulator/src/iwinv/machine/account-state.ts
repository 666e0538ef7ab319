import type { SimClock } from '../../kernel/clock.ts';
import type { IdSource } from '../../kernel/ids.ts';
import type { CatalogBackend } from '../iwinv-backend.ts';
import type { IwinvSwitches } from '../switches.ts';

/** What all parts of the state machine share. */
export interface AccountState {
  readonly clock: SimClock;
  readonly ids: IdSource;
  readonly switches: IwinvSwitches;
  readonly catalog: CatalogBackend;
}
