// Puts the CLI as one program into its package, as `dist/isobar.mjs`. Usage: node tooling/bundle/write-dist.mjs
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../ensure-installed.mjs';
import { bundleCli } from './bundle-cli.mjs';

const dist = join(root, 'packages', 'cli', 'dist');
mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist).filter((file) => /^isobar.*\.mjs(?:\.map)?$/.test(file))) rmSync(join(dist, name));
await bundleCli(dist);
