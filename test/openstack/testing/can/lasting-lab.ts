import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { inject } from 'vitest';

const run = promisify(execFile);
const LAB = join(import.meta.dirname, '../../lab');

/** A shelved server keeps its host, and a deleted one can be restored for two hours. */
const LASTING = { ISOBAR_LAB_SHELVED_OFFLOAD_SECONDS: '-1', ISOBAR_LAB_RECLAIM_SECONDS: '7200' } as const;

/** The ports of the lab, with their defaults; this one's are so much higher. */
const PORTS = {
  KEYSTONE: 25_000,
  NOVA: 28_774,
  CINDER: 28_776,
  PLACEMENT: 28_778,
  GLANCE: 29_292,
  NEUTRON: 29_696,
  BROKER: 25_682,
  BROKER_NODE: 25_683,
  BROKER_NAME: 24_369,
} as const;
const HIGHER = 1000;

type Settings = Readonly<Record<string, string>>;

/**
 * Brings up a lab beside that of the other tests, where SHELVED and SOFT_DELETED last: both are settings of a whole
 * cloud. A lab that has these settings already is used as it is. From now on the accounts are those of that lab.
 * Returns what wipes it, or null where it is not ours.
 */
export async function useLastingLab(): Promise<(() => Promise<void>) | null> {
  const given: Settings = inject('labSettings');
  if (Object.entries(LASTING).every(([name, value]) => given[name] === value)) return null;
  const env = { ...process.env, ...besides(given), ...LASTING };
  // A lab that was killed leaves databases that are fast, not durable: it begins anew.
  const wipe = async (): Promise<void> => void (await run(join(LAB, 'down.sh'), ['--wipe'], { env }));
  await wipe();
  const { stdout } = await run(join(LAB, 'up.sh'), { env });
  process.env['OS_CLIENT_CONFIG_FILE'] = stdout.trim().split('\n').at(-1) ?? '';
  return wipe;
}

function besides(given: Settings): Settings {
  const ports = Object.entries(PORTS).map(([name, port]) => {
    const variable = `ISOBAR_LAB_${name}_PORT`;
    return [variable, String(Number(given[variable] ?? port) + HIGHER)] as const;
  });
  return { ...given, ...Object.fromEntries(ports), ISOBAR_LAB_DIR: `${given['ISOBAR_LAB_DIR'] ?? '/tmp/isobar-openstack-lab'}-lasting` };
}
