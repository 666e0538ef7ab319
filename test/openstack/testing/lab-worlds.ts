import { isOpenStackVerb, openstack } from '@isobar/adapter-openstack';
import type { ArrivedWrite, ConformanceHarness, ConformanceWorld } from '@isobar/conformance';
import { createMemoryStore } from '@isobar/conformance';
import type { CloudAdapter, Clock } from '@isobar/core';
import { ACTIONS } from '@isobar/core';

import { compressedClock } from './compressed-clock.ts';
import type { ImageServer } from './image-server.ts';
import { startImageServer } from './image-server.ts';
import { labJobs, labOptions } from './lab-jobs.ts';
import { cloudSettings } from './lab-project.ts';
import type { Passed } from './lab-proxy.ts';
import { act, uniqueName, untilStatus } from './lab-servers.ts';
import type { LabSession } from './lab-session.ts';
import { signIn } from './lab-session.ts';
import type { LabStage, Pace, StageFlavor } from './lab-stage.ts';
import { buildStage } from './lab-stage.ts';
import { lineFaults } from './line-faults.ts';

/** Makes worlds of the conformance suite on the lab, each on a stage that nobody else plays on meanwhile. */
export class LabWorlds {
  private readonly free: LabStage[] = [];
  private readonly all: LabStage[] = [];
  private flavors: Promise<readonly StageFlavor[]> | undefined;
  private imageServer: Promise<ImageServer> | undefined;

  /** @param pageSize rows per page of a list, of two servers */
  harness(pageSize: number, pace: Pace): ConformanceHarness {
    return { name: 'openstack', lacks: ACTIONS.filter((action) => !isOpenStackVerb(action)), make: () => this.make(pageSize, pace) };
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((stage) => stage.close()));
    await (await this.imageServer)?.close();
    const admin = await signIn('lab-admin');
    for (const flavor of (await this.flavors) ?? []) await admin.call('compute', 'DELETE', `/flavors/${flavor.id}`);
  }

  private async make(pageSize: number, pace: Pace): Promise<ConformanceWorld> {
    const stage = this.free.pop() ?? (await this.build());
    const fixtures = await stage.set(pace);
    const { proxy, project, tokens } = stage;
    const clock = compressedClock();
    const faults = lineFaults(proxy);
    const adapters: CloudAdapter[] = [];
    const connect = (): CloudAdapter => {
      const adapter = adapterOf(stage, pageSize, clock);
      adapters.push(adapter);
      return adapter;
    };
    this.imageServer ??= startImageServer();
    const { url } = await this.imageServer;
    proxy.forget();
    return {
      adapter: connect(),
      reconnect: connect,
      clock,
      store: createMemoryStore(),
      fixtures,
      jobs: labJobs(project, url),
      options: labOptions(project),
      writes: async () => proxy.writes().map(arrivedWrite),
      reads: async () => proxy.reads().map(({ service, path }) => `${service}${path}`),
      changeFlavor: (serverId, flavor) => changeFlavor(project.session, serverId, flavor),
      failReads: async (how) => faults.failReads(how),
      heal: async () => faults.heal(),
      loseWrite: async (what, skip) => faults.loseWrite(what, skip),
      secrets: async () => [project.account.password ?? '', ...tokens, ...secretsIn(proxy.passed)],
      close: async () => {
        proxy.calm();
        await Promise.all(adapters.map((adapter) => adapter.close()));
        this.free.push(stage);
      },
    };
  }

  private async build(): Promise<LabStage> {
    this.flavors ??= makeFlavors();
    const stage = await buildStage(await this.flavors);
    this.all.push(stage);
    return stage;
  }
}

/** With ids of Nova's own making; those of the lab's flavors are short texts, which could be names. */
async function makeFlavors(): Promise<readonly StageFlavor[]> {
  const admin = await signIn('lab-admin');
  const make = async (vcpus: number): Promise<StageFlavor> => {
    const created = await admin.call('compute', 'POST', '/flavors', { flavor: { name: uniqueName('flavor'), vcpus, ram: 512 * vcpus, disk: 1 } });
    return (created as { readonly flavor: StageFlavor }).flavor;
  };
  return [await make(1), await make(2)];
}

function adapterOf({ project, proxy }: LabStage, pageSize: number, clock: Clock): CloudAdapter {
  const account = { ...project.account, auth_url: proxy.authUrl };
  return openstack({ ...cloudSettings(account), cloud: 'lab', pageSize }, { clock });
}

async function changeFlavor(session: LabSession, serverId: string, flavorRef: string): Promise<void> {
  await act(session, serverId, { resize: { flavorRef } });
  await untilStatus(session, serverId, 'VERIFY_RESIZE');
  await act(session, serverId, { confirmResize: null });
  await untilStatus(session, serverId, 'ACTIVE');
}

function arrivedWrite({ method, service, path, body, status }: Passed): ArrivedWrite {
  return { line: `${method} ${service}${path} ${body}`, applied: status !== null && status < 300 };
}

/** Passwords, private keys and the links of consoles, as they came. */
const SECRETS = /"(?:adminPass|private_key|url)": ?"((?:[^"\\]|\\.)+)"/g;

function secretsIn(passed: readonly Passed[]): readonly string[] {
  const answers = passed.filter(({ method, service }) => method === 'POST' && service === 'compute');
  return answers.flatMap(({ reply }) => [...reply.matchAll(SECRETS)].map((match) => match[1] ?? ''));
}
