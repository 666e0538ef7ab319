import { setTimeout as sleep } from 'node:timers/promises';

import type { DemoGateway } from './demo-gateway.ts';
import type { DemoStage } from './demo-stage.ts';

/** A request that is sent, and shown as the line of curl that does the same. */
interface Request {
  readonly path: string;
  readonly body?: object;
}

interface Answer {
  readonly items?: readonly { readonly name: string; readonly state?: string; readonly freshness?: readonly Freshness[] }[];
  readonly total?: number;
  readonly accept?: { readonly inherent: readonly string[] };
  readonly steps?: readonly unknown[];
}

interface Freshness {
  readonly kind: string;
  readonly asOf: string | null;
}

const LOOK_MILLISECONDS = 200;

/** The REST API of the gateway, by three lines that anybody can type. */
export async function showGateway(stage: DemoStage, gateway: DemoGateway): Promise<void> {
  const { terminal, isobar, signal } = stage;
  stage.title('7. One REST API over the three clouds: isobar serve');
  terminal.out(`url    ${gateway.url}  (reference: ${gateway.url}/docs)\ntoken  ${gateway.token}\n`);
  await untilRead(gateway, signal);
  const { ref, id } = await isobar.servers.get('north/web-1', { signal });
  const [largest] = (await isobar.flavors.list({ clouds: ['north'], signal }).collect()).items.toSorted(
    (left, right) => (right.memoryMiB ?? 0) - (left.memoryMiB ?? 0),
  );
  const shown: readonly (readonly [Request, (answer: Answer) => string])[] = [
    [{ path: '/v1/clouds' }, ({ items = [] }) => items.map(({ name, state }) => `${name} is ${state}`).join(', ')],
    [
      { path: '/v1/servers?q=web&limit=3' },
      ({ items = [], total = 0 }) => `${items.map(({ name }) => name).join(', ')} … of ${total} servers with web in a name, id, address or label`,
    ],
    [
      { path: `/v1/servers/north/${id}/actions/resize/plan`, body: { request: { flavor: largest?.id ?? '' } } },
      ({ steps = [], accept }) => `a plan to resize ${ref} in ${steps.length} steps; to accept: ${accept?.inherent.join(', ') || 'nothing'}`,
    ],
  ];
  for (const [request, told] of shown) {
    terminal.out(`$ ${curlLine(gateway, request)}`);
    terminal.out(`  | ${told(await ask(gateway, request, signal))}`);
  }
}

/** Right after its start the inventory is empty. */
async function untilRead(gateway: DemoGateway, signal: AbortSignal): Promise<void> {
  const wasRead = ({ kind, asOf }: Freshness): boolean => kind === 'server' && asOf !== null;
  for (;;) {
    const { items = [] } = await ask(gateway, { path: '/v1/clouds' }, signal);
    if (items.every(({ freshness = [] }) => freshness.some(wasRead))) return;
    await sleep(LOOK_MILLISECONDS, undefined, { signal });
  }
}

async function ask({ url, token }: DemoGateway, { path, body }: Request, signal: AbortSignal): Promise<Answer> {
  const json = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const reply = await fetch(`${url}${path}`, { ...json, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, signal });
  if (!reply.ok) throw new Error(`the gateway answered ${reply.status} to ${path}: ${await reply.text()}`);
  return (await reply.json()) as Answer;
}

function curlLine({ url, token }: DemoGateway, { path, body }: Request): string {
  const json = body === undefined ? '' : ` -H 'content-type: application/json' -d '${JSON.stringify(body)}'`;
  return `curl -sS -H 'authorization: Bearer ${token}'${json} '${url}${path}'`;
}
