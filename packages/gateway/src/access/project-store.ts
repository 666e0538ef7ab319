import type { Schemas } from '../contract.ts';
import type { Page, PageQuery } from '../database/page.ts';
import type { Caller } from './caller.ts';

export type Project = Schemas['Project'];

/**
 * Projects: which resources they group and who has which role. Who may do it is decided here, and each change writes its
 * entry into the audit record in the same transaction. Members see a project with their own grants, who administers it sees all of them.
 */
export interface ProjectStore {
  /** By name. @throws CloudError `invalid_argument` for a cursor that is none */
  list(caller: Caller, query: PageQuery): Promise<Page<Project>>;
  /** @throws CloudError `not_found` */
  show(caller: Caller, name: string): Promise<Project>;
  /**
   * Makes or replaces it. Administrators change everything, who administers the project only its grants.
   * @throws CloudError `permission_denied`, `not_found` for one that the caller may not see, `invalid_argument`
   */
  put(caller: Caller, name: string, input: Schemas['ProjectInput']): Promise<Project>;
  /** For administrators. The tokens with a grant in it stay, without that grant. @throws CloudError `not_found`, `permission_denied` */
  delete(caller: Caller, name: string): Promise<void>;
}
