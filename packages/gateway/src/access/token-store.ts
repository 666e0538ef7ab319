import type { Schemas } from '../contract.ts';
import type { Page, PageQuery } from '../database/page.ts';
import type { Caller } from './caller.ts';

export type Token = Schemas['Token'];

/**
 * API tokens. Who may do it is decided here, and each change writes its entry into the audit record in the same transaction.
 * Administrators see and make all of them; who administers a project those with a grant in it; everybody else only itself.
 */
export interface TokenStore {
  /** The oldest first. @throws CloudError `invalid_argument` for a cursor that is none */
  list(caller: Caller, query: PageQuery): Promise<Page<Token>>;
  /**
   * The secret of a token is in what this returns and nowhere else.
   * @throws CloudError `permission_denied` for a token that could do more than the caller, `not_found` for a project that the caller may not see
   */
  create(caller: Caller, input: Schemas['TokenInput']): Promise<Schemas['NewToken']>;
  /**
   * Ends a token at once, in all processes; one that is revoked stays so. Everybody may revoke the token that it shows.
   * @throws CloudError `not_found`, `permission_denied` for one that has grants where the caller does not administer
   */
  revoke(caller: Caller, id: string): Promise<void>;
}
