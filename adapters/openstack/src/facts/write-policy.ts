import type { ReadOptions } from '@isobar/core';
import { isCloudError } from '@isobar/core';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { waitWith } from '../api/wait-with.ts';

/** Whether the account may write: by its roles, or else as far as the policy of Nova shows. */
export interface MayWrite {
  /** The token has the role member or admin. */
  readonly byRole: boolean;
  /** For a token without those: whether Nova lets it write; null where that cannot be read. */
  readonly byNovaPolicy: boolean | null;
}

const WRITERS = new Set(['member', 'admin']);

/** No flavor has this id: only the policy is asked. */
const PATH = '/flavors/isobar-asks-for-no-flavor/os-flavor-access';

/**
 * Which generation of Nova's default policy is in force. The legacy one lets every role of a project write, also `reader`;
 * the new one asks for `member`. One read tells them apart: the projects of a flavor, which the legacy policy shows to all
 * and the new one to administrators only (SOURCES.md#nova-policy-generation). Read at most once.
 */
export class WritePolicy {
  private readonly api: OpenStackApi;
  private known: Promise<boolean | null> | undefined;

  constructor(api: OpenStackApi) {
    this.api = api;
  }

  async read({ signal }: ReadOptions): Promise<MayWrite> {
    const { roles } = await this.api.identity(signal);
    if (roles.some((role) => WRITERS.has(role))) return { byRole: true, byNovaPolicy: null };
    const known = this.known ?? this.ask();
    this.known = known;
    // What failed is asked again the next time.
    known.catch(() => (this.known = undefined));
    return { byRole: false, byNovaPolicy: await waitWith(known, signal) };
  }

  private async ask(): Promise<boolean | null> {
    try {
      await this.api.send({ service: 'compute', method: 'GET', path: PATH, operation: 'read the policy of flavors' });
      return null;
    } catch (error) {
      if (!isCloudError(error)) throw error;
      if (error.code === 'permission_denied') return false;
      // An unknown path is another 404 than an unknown flavor.
      if (error.code === 'not_found') return error.details.certainty === 'possible' ? null : true;
      throw error;
    }
  }
}
