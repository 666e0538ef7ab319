import type { Caller } from '../access/caller.ts';
import type { Schemas } from '../contract.ts';
import type { Page, PageQuery } from '../database/page.ts';

export type Webhook = Schemas['Webhook'];

/**
 * Addresses that events are sent to. Who may do it is decided here, and each change writes its entry into the audit record in
 * the same transaction. Everybody sees and removes the own ones, administrators all of them.
 */
export interface WebhookStore {
  /** The oldest first. @throws CloudError `invalid_argument` for a cursor that is none */
  list(caller: Caller, query: PageQuery): Promise<Page<Webhook>>;
  /**
   * Events from now on are sent, as far as its maker may see them when they are sent. The secret is in what this returns and nowhere else.
   * @throws CloudError `invalid_argument` for an address that may not be asked, `not_found` for a cloud that the caller may not see,
   *   `quota_exceeded` for one too many
   */
  create(caller: Caller, input: Schemas['WebhookInput']): Promise<Schemas['NewWebhook']>;
  /** Nothing more is sent there. @throws CloudError `not_found` */
  delete(caller: Caller, id: string): Promise<void>;
}
