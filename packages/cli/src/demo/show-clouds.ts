import type { Plan, Server } from '@isobar/core';
import { referenceAdapters } from '@isobar/sdk';

import { CAPABILITY_COLUMNS, CAPABILITY_LIST_COLUMNS } from '../capabilities/capability-columns.ts';
import { capabilityRows } from '../capabilities/capability-row.ts';
import { SERVER_VIEW } from '../views/compute-views.ts';
import { chooseColumns } from '../output/format.ts';
import { textTable } from '../output/text-table.ts';
import { sideBySide } from '../plan-view/side-by-side.ts';
import type { DemoServer } from './choose-servers.ts';
import type { DemoStage } from './demo-stage.ts';

const SHOWN_ACTIONS: ReadonlySet<string> = new Set(['stop', 'rebuild', 'resize', 'revertResize', 'pause']);

/** One inventory over three clouds. */
export async function showInventory(stage: DemoStage): Promise<readonly Server[]> {
  stage.title('1. One inventory over three clouds');
  const { items } = await stage.isobar.servers.list({ signal: stage.signal }).collect();
  stage.terminal.out(
    textTable(items, chooseColumns(SERVER_VIEW.columns, ['cloud', 'name', 'phase', 'activity', 'native', 'flavor', 'addresses'], undefined)),
  );
  return items;
}

export async function showCapabilities(stage: DemoStage): Promise<void> {
  stage.title('2. What the same word means on each (worst case, with the evidence)');
  const rows = capabilityRows(await referenceAdapters()).filter((row) => SHOWN_ACTIONS.has(row.action));
  stage.terminal.out(textTable(rows, chooseColumns(CAPABILITY_COLUMNS, CAPABILITY_LIST_COLUMNS, undefined)));
}

/** The same rebuild and the same resize on each cloud, side by side. */
export async function showPlans(
  stage: DemoStage,
  chosen: readonly DemoServer[],
): Promise<{ readonly rebuilds: readonly Plan[]; readonly resizes: readonly Plan[] }> {
  const { isobar, signal, terminal } = stage;
  const labels = chosen.map(({ server }) => `${server.cloud}/${server.name ?? server.id}`);
  stage.title('3. The same rebuild, three plans:  rebuild --preserve addresses');
  const rebuilds = await Promise.all(
    chosen.map(({ server, image }) => isobar.servers.planRebuild(server.ref, { image: image.id, preserve: ['addresses'], signal })),
  );
  terminal.out(sideBySide(rebuilds, labels));
  stage.title('4. The same resize, three plans');
  const resizes = await Promise.all(chosen.map(({ server, flavor }) => isobar.servers.planResize(server.ref, { flavor: flavor.id, signal })));
  terminal.out(sideBySide(resizes, labels));
  return { rebuilds, resizes };
}
