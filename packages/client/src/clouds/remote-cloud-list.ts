import type { Warning } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { nearest } from '@isobar/sdk';

/** A cloud as the gateway lists it. */
export interface RemoteCloud {
  readonly name: string;
  readonly provider: string;
  readonly readOnly: boolean;
  /** Left out by a gateway that does not say it. */
  readonly quotes?: boolean;
  readonly warnings?: readonly Warning[];
}

/** The clouds that the caller may see, as they were when the client was opened. */
export class RemoteCloudList {
  readonly names: readonly string[];
  private readonly clouds: ReadonlyMap<string, RemoteCloud>;
  private readonly readOnly: boolean;

  constructor(clouds: readonly RemoteCloud[], readOnly: boolean) {
    this.clouds = new Map(clouds.map((cloud) => [cloud.name, cloud]));
    this.names = [...this.clouds.keys()];
    this.readOnly = readOnly;
  }

  provider(name: string): string {
    return this.cloud(name).provider;
  }

  isReadOnly(name: string): boolean {
    return this.readOnly || this.clouds.get(name)?.readOnly === true;
  }

  /** A gateway that does not say so is asked. */
  quotes(name: string): boolean {
    return this.cloud(name).quotes ?? true;
  }

  warnings(name: string): readonly Warning[] {
    return this.clouds.get(name)?.warnings ?? [];
  }

  /** @throws CloudError `invalid_argument` for a cloud that is not there, or that the caller may not see */
  private cloud(name: string): RemoteCloud {
    const cloud = this.clouds.get(name);
    if (cloud !== undefined) return cloud;
    const guess = nearest(name, this.names);
    const known = this.names.length === 0 ? 'the gateway shows none' : `known: ${this.names.join(', ')}`;
    throw new CloudError('invalid_argument', `no cloud ${name}${guess === undefined ? '' : `; did you mean ${guess}?`} (${known})`, {
      field: 'cloud',
      given: name,
      allowed: this.names.join(', '),
      outcome: 'not_applied',
    });
  }
}
