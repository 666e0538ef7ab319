import type { CloudErrorJson, Coverage, ReadOptions, ResourceKind, Warning } from '@isobar/core';
import { CloudError, parseRef } from '@isobar/core';
import type { Freshness, RowSource, SourcePage } from '@isobar/sdk';

import type { RemoteCloudList } from '../clouds/remote-cloud-list.ts';
import type { GatewayApi } from '../http/gateway-api.ts';
import { answerOf, dataOf } from '../http/gateway-api.ts';
import { nextCursor } from '../http/next-cursor.ts';
import { listPath, showPath } from './kind-paths.ts';

/** As many as the document allows: each page is a way there and back. */
const ROWS_OF_A_PAGE = 1000;

/** Rows as the gateway keeps them, with their age; one that is shown, as its cloud tells it now. */
export class GatewayRows implements RowSource {
  private readonly api: GatewayApi;
  private readonly clouds: RemoteCloudList;

  constructor(api: GatewayApi, clouds: RemoteCloudList) {
    this.api = api;
    this.clouds = clouds;
  }

  get names(): readonly string[] {
    return this.clouds.names;
  }

  provider(cloud: string): string {
    return this.clouds.provider(cloud);
  }

  /** What concerns the list as a whole, such as the failure of its cloud, comes with the last page. */
  async *pages(kind: ResourceKind, cloud: string, signal: AbortSignal): AsyncGenerator<SourcePage<unknown>> {
    let cursor: string | null = null;
    do {
      const query = { cloud: [cloud], limit: ROWS_OF_A_PAGE, ...(cursor === null ? {} : { cursor }) };
      const { data, headers } = await answerOf<ListPage>(this.api.GET(listPath(kind), { params: { query }, signal }));
      cursor = nextCursor(headers);
      const { items, freshness } = data;
      yield cursor === null ? { items, freshness, ...about(cloud, data) } : { items, freshness };
    } while (cursor !== null);
  }

  async get(kind: ResourceKind, ref: string, { signal }: ReadOptions): Promise<unknown> {
    const { cloud, id } = parseRef(ref);
    this.provider(cloud);
    return dataOf<unknown>(this.api.GET(showPath(kind), { params: { path: { cloud, id } }, signal: signal ?? null }));
  }
}

type About = Pick<SourcePage<unknown>, 'warnings' | 'coverage' | 'failure'>;

interface ListPage {
  readonly items: readonly unknown[];
  readonly failures: readonly { readonly cloud: string; readonly error: CloudErrorJson }[];
  readonly warnings: readonly Warning[];
  readonly coverage: readonly Coverage[];
  readonly freshness: readonly Freshness[];
}

function about(cloud: string, { failures, warnings, coverage }: ListPage): About {
  const failed = failures.find((failure) => failure.cloud === cloud);
  const covered = coverage.find((one) => one.cloud === cloud);
  return {
    warnings,
    ...(covered === undefined ? {} : { coverage: covered }),
    ...(failed === undefined ? {} : { failure: CloudError.fromJson(failed.error) }),
  };
}
