import { startInventoryGateway } from '../gateway/inventory-gateway.ts';
import type { InventoryGateway } from '../gateway/inventory-gateway.ts';
import { percentile, steadyLoad } from '../gateway/steady-load.ts';
import { amountOf, atMost } from '../measure/finding.ts';
import { median } from '../measure/median.ts';
import type { Bench, Workload } from './workload.ts';

const PAGE = '/v1/servers';

/** What a portal asks for all day: first pages, by column, of one cloud, of one phase. */
const ORDINARY = ['', '?sort=name', '?sort=-createdAt', '?sort=phase', '?cloud=gcore', '?cloud=nova&phase=running&sort=name', '?sort=-id'];

/** Searches of three letters that many, some and no rows have, in different orders. */
const SEARCHES = ['?q=ser&sort=name', '?q=ser&sort=-createdAt', '?q=a1b&sort=name', '?q=zzz&sort=name', '?q=10.&sort=-id', '?q=199&sort=phase'];

const PAGES_TURNED = 20;

/** Over a gateway that has read so many servers of each of three clouds. */
function overGateway<Result>(bench: Bench, servers: number, use: (gateway: InventoryGateway) => Promise<Result>): Promise<Result> {
  return bench.with({ servers, latencyMilliseconds: 0 }, async ({ origin }) => {
    const gateway = await startInventoryGateway(bench.folder, origin, servers);
    try {
      return await use(gateway);
    } finally {
      await gateway.stop();
    }
  });
}

/** 200 pages a second for a minute, while the clouds are read in the background. */
const pages: Workload = {
  name: 'gateway-inventory',
  run: (bench) =>
    overGateway(bench, 10_000, async (gateway) => {
      const paths = [...ORDINARY.map((query) => `${PAGE}${query}`), ...(await turnedPages(gateway))];
      const load = { origin: gateway.url, token: gateway.token, paths, perSecond: 200 };
      await steadyLoad({ ...load, seconds: 5 });
      const taken = await steadyLoad({ ...load, seconds: 60 });
      const finding = (quantity: string, value: number, goal: ReturnType<typeof atMost>) =>
        amountOf({ workload: 'gateway-inventory', quantity, unit: 'ms' }, [value], goal);
      return [
        finding('p99 of a page at 200/s', percentile(taken, 99), atMost(50)),
        finding('p50 of a page at 200/s', percentile(taken, 50), atMost(null, 10)),
      ];
    }),
};

/** Each search by itself, among 100,000 servers. */
const search: Workload = {
  name: 'gateway-search',
  run: (bench) =>
    overGateway(bench, 33_334, async (gateway) => {
      const slowest: number[] = [];
      for (const query of SEARCHES) {
        const taken: number[] = [];
        for (let run = 0; run <= bench.runs; run += 1) taken.push(...(await steadyLoad({ ...once(gateway, query), perSecond: 1, seconds: 1 })));
        slowest.push(median(taken.slice(1)));
      }
      return [amountOf({ workload: 'gateway-search', quantity: 'slowest of the searches', unit: 'ms' }, [Math.max(...slowest)], atMost(100))];
    }),
};

function once({ url, token }: InventoryGateway, query: string) {
  return { origin: url, token, paths: [`${PAGE}${query}`] };
}

/** Paths of pages that follow each other. */
async function turnedPages({ url, token }: InventoryGateway): Promise<readonly string[]> {
  const paths: string[] = [];
  let path = `${PAGE}?sort=name`;
  while (paths.length < PAGES_TURNED) {
    const reply = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    await reply.arrayBuffer();
    const next = /<([^>]+)>; ?rel="?next"?/.exec(reply.headers.get('link') ?? '')?.[1];
    if (next === undefined) throw new Error(`${path} leads to no next page`);
    const { pathname, search: query } = new URL(next, url);
    path = `${pathname}${query}`;
    paths.push(path);
  }
  return paths;
}

export const INVENTORY_WORKLOADS: readonly Workload[] = [pages, search];
