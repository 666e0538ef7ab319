import type { LabProject } from './lab-project.ts';
import { emptyProject } from './lab-project.ts';
import type { Passed } from './lab-proxy.ts';
import type { Service } from './lab-session.ts';
import { until } from './until.ts';

/** What stays for the next play has a name that begins like this. */
export const STAYS = 'stays-';

interface Listed {
  readonly id: string;
  readonly name?: string;
}

/** One kind of thing beside servers and ports that a play leaves in its project. */
interface Kind {
  readonly service: Service;
  /** A write that may have made one, as `service/path body`. */
  readonly madeBy: RegExp;
  readonly list: (project: LabProject) => string;
  readonly items: (body: Readonly<Record<string, unknown>>) => readonly Listed[];
  readonly remove: (id: string) => string;
}

const itemsIn =
  (key: string): Kind['items'] =>
  (body) =>
    body[key] as readonly Listed[];

const KINDS: readonly Kind[] = [
  {
    service: 'volumev3',
    madeBy: /^volumev3|block_device_mapping/,
    list: () => '/volumes',
    items: itemsIn('volumes'),
    // With its snapshots.
    remove: (id) => `/volumes/${id}?cascade=true`,
  },
  {
    service: 'image',
    madeBy: /^image|createImage/,
    list: ({ session }) => `/images?owner=${session.projectId}`,
    items: itemsIn('images'),
    remove: (id) => `/images/${id}`,
  },
  {
    service: 'compute',
    madeBy: /os-keypairs/,
    list: () => '/os-keypairs',
    items: (body) =>
      (body['keypairs'] as readonly { readonly keypair: { readonly name: string } }[]).map(({ keypair: { name } }) => ({ id: name, name })),
    remove: (id) => `/os-keypairs/${id}`,
  },
  {
    service: 'compute',
    madeBy: /os-server-groups/,
    list: () => '/os-server-groups',
    items: itemsIn('server_groups'),
    remove: (id) => `/os-server-groups/${id}`,
  },
  {
    service: 'network',
    madeBy: /^network.*floatingips/,
    list: () => '/floatingips',
    items: itemsIn('floatingips'),
    remove: (id) => `/floatingips/${id}`,
  },
  {
    service: 'network',
    madeBy: /^network.*security-groups/,
    list: ({ session }) => `/security-groups?project_id=${session.projectId}`,
    items: (body) => itemsIn('security_groups')(body).filter(({ name }) => name !== 'default'),
    remove: (id) => `/security-groups/${id}`,
  },
];

/** Takes away what these writes may have made, but for what stays, and waits until it is gone. */
export async function sweep(project: LabProject, writes: readonly Passed[]): Promise<void> {
  const lines = writes.map(({ service, path, body }) => `${service}${path} ${body}`);
  const touched = KINDS.filter(({ madeBy }) => lines.some((line) => madeBy.test(line)));
  await Promise.all(touched.map((kind) => sweepKind(project, kind, (name) => name.startsWith(STAYS))));
}

/** Takes away everything of a project, servers first. */
export async function sweepAll(project: LabProject): Promise<void> {
  await emptyProject(project.session);
  await Promise.all(KINDS.map((kind) => sweepKind(project, kind, () => false)));
}

async function sweepKind(project: LabProject, { service, list, items, remove }: Kind, stays: (name: string) => boolean): Promise<void> {
  const { session } = project;
  const left = async (): Promise<readonly Listed[]> => {
    const all = items(await session.call(service, 'GET', list(project)));
    return all.filter(({ name = '' }) => !stays(name));
  };
  const ask = async (): Promise<readonly Listed[]> => {
    const found = await left();
    await Promise.all(found.map(({ id }) => session.ask(service, 'DELETE', remove(id))));
    return found;
  };
  await until(`nothing left of ${list(project)}`, ask, (found) => found.length === 0);
}
