import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';
import { parse } from 'yaml';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the lab's clouds.yaml. */
    readonly cloudsYaml: string;
    /** What was chosen for the lab from outside, by its `ISOBAR_LAB_` names. */
    readonly labSettings: Readonly<Record<string, string>>;
    /** Whether all is asked of what a usual run asks a share. */
    readonly soak: boolean;
  }
}

const LAB = join(import.meta.dirname, '..', 'lab');
let startedHere = false;

/**
 * Brings the lab up, once for all tests. Throws, and so fails the suite, where it cannot: a suite that
 * skips itself proves nothing.
 */
export async function setup(project: TestProject): Promise<void> {
  startedHere = !(await isUp());
  // A lab that is not running may have been killed: its databases are fast, not durable, so it begins anew.
  if (startedHere) wipe();
  const printed = execFileSync(join(LAB, 'up.sh'), { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  const cloudsYaml = printed.trim().split('\n').at(-1) ?? '';
  if (!existsSync(cloudsYaml)) throw new Error(`up.sh named no clouds.yaml: ${printed}`);
  project.provide('cloudsYaml', cloudsYaml);
  project.provide('labSettings', labSettings());
  project.provide('soak', process.env['ISOBAR_SOAK'] === 'all');
}

function labSettings(): Readonly<Record<string, string>> {
  const chosen = Object.entries(process.env).filter(([name]) => name.startsWith('ISOBAR_LAB_'));
  return Object.fromEntries(chosen.map(([name, value]) => [name, value ?? '']));
}

/** Leaves a lab running that ran before. */
export function teardown(): void {
  if (startedHere) wipe();
}

function wipe(): void {
  execFileSync(join(LAB, 'down.sh'), ['--wipe'], { stdio: ['ignore', 'inherit', 'inherit'] });
}

async function isUp(): Promise<boolean> {
  const path = join(process.env['ISOBAR_LAB_DIR'] ?? '/tmp/isobar-openstack-lab', 'clouds.yaml');
  if (!existsSync(path)) return false;
  const file = parse(readFileSync(path, 'utf8')) as { readonly clouds: { readonly lab: { readonly auth: { readonly auth_url: string } } } };
  try {
    return (await fetch(file.clouds.lab.auth.auth_url)).ok;
  } catch {
    return false;
  }
}
