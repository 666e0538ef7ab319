import type { Terminal } from '../context.ts';
import { chooseServers } from './choose-servers.ts';
import type { DemoGateway } from './demo-gateway.ts';
import { startDemoGateway } from './demo-gateway.ts';
import { openStage } from './demo-stage.ts';
import type { DemoStage } from './demo-stage.ts';
import { executePlans } from './execute-plans.ts';
import { killAndResume } from './kill-and-resume.ts';
import { showCapabilities, showInventory, showPlans } from './show-clouds.ts';
import { showComparison } from './show-comparison.ts';
import { showGateway } from './show-gateway.ts';

/** The main job on three simulated clouds: look, compare, plan, accept, execute, survive a kill. */
export async function runDemo(terminal: Terminal, signal: AbortSignal, serve: boolean): Promise<void> {
  const stage = await openStage(terminal, signal);
  try {
    await play(stage);
    const gateway = await startDemoGateway(stage);
    try {
      await showGateway(stage, gateway);
      farewell(stage, serve ? gateway : null);
      if (serve) await untilAborted(signal);
    } finally {
      await gateway.close();
    }
  } finally {
    await stage.close();
  }
}

async function play(stage: DemoStage): Promise<void> {
  const servers = await showInventory(stage);
  await showComparison(stage);
  await showCapabilities(stage);
  const chosen = await chooseServers(stage, servers);
  const { resizes } = await showPlans(stage, chosen);
  await executePlans(stage, '5. Accepted and executed: the resizes, with live progress', resizes);
  const rebuilds = await Promise.all(
    chosen.map(({ server, image }) =>
      stage.isobar.servers.planRebuild(server.ref, { image: image.id, preserve: ['addresses'], signal: stage.signal }),
    ),
  );
  await executePlans(
    stage,
    '5b. … and the rebuilds on OpenStack and iwinv',
    rebuilds.filter((plan) => plan.provider !== 'gcore'),
  );
  for (const [index, plan] of rebuilds.entries()) {
    const server = chosen[index]?.server;
    if (plan.provider === 'gcore' && server !== undefined) await killAndResume(stage, plan, server);
  }
}

function farewell(stage: DemoStage, gateway: DemoGateway | null): void {
  stage.title('Now your own cloud');
  stage.terminal.out(
    [
      'npx isobar init                     # finds clouds.yaml and writes isobar.yaml',
      'npx isobar cloud check              # one read per cloud proves the credentials',
      'npx isobar server list              # read-only keys are enough',
      'npx isobar compare flavors --vcpu 2 --memory 8GiB --disk 100GB',
      'npx isobar server rebuild CLOUD/NAME --image IMAGE --plan',
      'npx isobar serve                    # the gateway over your clouds',
      ...(gateway === null
        ? []
        : [
            '',
            'The simulated clouds and their gateway go on until Ctrl-C:',
            `npx isobar --config ${stage.config} server list`,
            `ISOBAR_TOKEN=${gateway.token} npx isobar --server ${gateway.url} server list`,
          ]),
    ].join('\n'),
  );
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
