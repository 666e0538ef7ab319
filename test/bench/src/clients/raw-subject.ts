// What undici and JSON.parse take by themselves, without checks, mapping, sign-in or retries.
import { Agent } from 'undici';

import { uuidOf } from '../rows/row-id.ts';
import type { CloudName, Job, Subject } from './job.ts';
import { PAGE_SIZES } from './job.ts';

interface NovaPage {
  readonly servers: readonly object[];
  readonly servers_links?: readonly { readonly href: string }[];
}

interface GcorePage {
  readonly count: number;
  readonly results: readonly object[];
}

interface IwinvPage {
  readonly result: readonly object[];
}

/** Asks for the pages that Isobar asks for, one after another, and keeps of each row what `kept` makes of it. */
export function rawSubject({ origin, gcorePageSize }: Job, kept: (rows: readonly object[]) => readonly object[]): Subject {
  const agent = new Agent();
  const read = async (path: string): Promise<unknown> => {
    const { body } = await agent.request({ origin, path, method: 'GET', headers: { accept: 'application/json' } });
    return JSON.parse(await body.text());
  };
  const lists: Readonly<Record<CloudName, () => Promise<readonly object[]>>> = {
    nova: async () => {
      const rows: object[] = [];
      let path: string | undefined = `/compute/v2.1/servers/detail?limit=${PAGE_SIZES.nova}`;
      while (path !== undefined) {
        const page = (await read(path)) as NovaPage;
        rows.push(...kept(page.servers));
        path = page.servers_links?.[0]?.href.slice(origin.length);
      }
      return rows;
    },
    gcore: async () => {
      const rows: object[] = [];
      for (;;) {
        const query = `limit=${gcorePageSize}&offset=${rows.length}&order_by=created.asc&include_k8s=true`;
        const page = (await read(`/gcore/cloud/v1/instances/1/1?${query}`)) as GcorePage;
        rows.push(...kept(page.results));
        if (rows.length >= page.count) return rows;
      }
    },
    iwinv: async () => {
      const rows: object[] = [];
      for (let number = 1; ; number += 1) {
        const page = (await read(`/iwinv/v1/instances?page_no=${number}&page_size=${PAGE_SIZES.iwinv}`)) as IwinvPage;
        rows.push(...kept(page.result));
        if (page.result.length < PAGE_SIZES.iwinv) return rows;
      }
    },
  };
  return {
    list: async (cloud) => (await lists[cloud]()).length,
    get: async (index) => {
      await read(`/compute/v2.1/servers/${uuidOf('server', index)}`);
    },
    close: () => agent.close(),
  };
}
