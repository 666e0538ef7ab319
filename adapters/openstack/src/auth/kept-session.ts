import type { SessionCache } from '@isobar/core';

import type { MicroversionRange, OpenStackService } from '../api/openstack-api.ts';
import type { AccountIdentity } from './account-identity.ts';
import { fromSession, toSession } from './session-text.ts';
import type { Token } from './token.ts';

/** The session of one account as the next process will find it: token, catalog, and the microversions read so far. */
export class KeptSession {
  private readonly cache: SessionCache;
  private readonly identity: AccountIdentity;
  private readonly ranges = new Map<OpenStackService, MicroversionRange | null>();
  private token: Token | undefined;
  private written: Promise<void> = Promise.resolve();

  constructor(cache: SessionCache, identity: AccountIdentity) {
    this.cache = cache;
    this.identity = identity;
  }

  /** What a former process left. */
  async restore(): Promise<Token | null> {
    const kept = await this.cache.read(this.identity.name);
    const session = kept === null ? null : toSession(kept, this.identity.secretMark);
    if (session === null) return null;
    this.token = session.token;
    for (const [service, range] of session.ranges) this.ranges.set(service, range);
    return session.token;
  }

  /** A new token; what went with the old one is asked again, since the cloud may have changed meanwhile. */
  async keepToken(token: Token): Promise<void> {
    this.token = token;
    this.ranges.clear();
    await this.write();
  }

  /** undefined where the range was not read yet. */
  range(service: OpenStackService): MicroversionRange | null | undefined {
    return this.ranges.get(service);
  }

  async keepRange(service: OpenStackService, range: MicroversionRange | null): Promise<void> {
    this.ranges.set(service, range);
    await this.write();
  }

  async forget(): Promise<void> {
    this.token = undefined;
    this.ranges.clear();
    await this.written;
    await this.cache.remove(this.identity.name);
  }

  /** One after another, so that an older state never replaces a newer one. A token without an end is not kept. */
  private write(): Promise<void> {
    const { token } = this;
    if (token === undefined || !Number.isFinite(token.renewAt)) return Promise.resolve();
    const { name, secretMark } = this.identity;
    const session = fromSession({ token, ranges: this.ranges }, secretMark);
    this.written = this.written.then(() => this.cache.write(name, session, token.renewAt));
    return this.written;
  }
}
