import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createIsobar } from '@isobar/sdk';
import type { Isobar } from '@isobar/sdk';
import type { Simulation } from '@isobar/simulator';
import { startSimulation } from '@isobar/simulator';

import type { Terminal } from '../context.ts';
import { yamlText } from '../output/yaml-text.ts';
import { PRICE_BOOK, PRICE_BOOK_FILE } from './price-book.ts';
import { SimControl } from './sim-control.ts';

type Clouds = Simulation['configuration']['clouds'];

/** How much faster than real time the simulated clouds work: Gcore needs half a minute for a server. */
const TIME_SCALE = 40;
const SERVERS = 5;

/** The three simulated clouds, the clouds as Isobar sees them, and where things are. */
export interface DemoStage {
  readonly isobar: Isobar;
  readonly gcore: SimControl;
  readonly config: string;
  readonly stateDir: string;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  title(text: string): void;
  close(): Promise<void>;
}

export async function openStage(terminal: Terminal, signal: AbortSignal): Promise<DemoStage> {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-demo-'));
  const simulation = await startSimulation({ servers: SERVERS, timeScale: TIME_SCALE, iwinv: { rateWindowScale: 1 / TIME_SCALE } });
  const config = join(folder, 'isobar.yaml');
  const stateDir = join(folder, 'state');
  writeFileSync(join(folder, PRICE_BOOK_FILE), PRICE_BOOK);
  writeFileSync(config, yamlText({ clouds: withKeysInFiles(withUntold(simulation.configuration.clouds), folder) }), { mode: 0o600 });
  const isobar = await createIsobar({ config, stateDir });
  return {
    isobar,
    gcore: new SimControl(originOf(simulation.clouds)),
    config,
    stateDir,
    terminal,
    signal,
    title: (text) => terminal.out(`\n━━ ${text} ${'━'.repeat(Math.max(3, 96 - text.length))}\n`),
    close: async () => {
      await isobar.close();
      await simulation.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The simulated OpenStack tells no prices, as no OpenStack does, nor does it or iwinv tell the country. */
function withUntold(clouds: Clouds): Clouds {
  return {
    ...clouds,
    seoul: { ...clouds['seoul'], country: 'KR' },
    north: { ...clouds['north'], country: 'NO', priceBook: PRICE_BOOK_FILE },
  };
}

/** Which setting of each cloud is its key. */
const KEYS: Readonly<Record<string, string>> = { seoul: 'secretKey', north: 'password', lux: 'apiKey' };

/** Settings as they should be: each key stands in a file of its own, and they say where. */
function withKeysInFiles(clouds: Clouds, folder: string): Clouds {
  const entries = Object.entries(clouds).map(([name, settings]) => {
    const key = KEYS[name] ?? '';
    const path = join(folder, `${name}.key`);
    writeFileSync(path, String(settings[key]), { mode: 0o600 });
    return [name, { ...settings, [key]: `file:${path}` }] as const;
  });
  return Object.fromEntries(entries);
}

function originOf(clouds: Readonly<Record<string, { readonly origin: string } | undefined>>): string {
  const lux = clouds['lux'];
  if (lux === undefined) throw new Error('the demo needs the simulated Gcore cloud');
  return lux.origin;
}
