// Makes programs of the clients that the bench runs, in the way that the command is made.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { rolldown } from 'rolldown';

import { root } from '../ensure-installed.mjs';
import { GROUPS, LIGHT_UNDICI, MINIFY } from './bundle-cli.mjs';
import { lazyActing } from './lazy-acting.mjs';
import { lazyBuiltins } from './lazy-builtins.mjs';
import { lazyHttp2 } from './lazy-http2.mjs';
import { lazySchemas } from './lazy-schemas.mjs';
import { lazyZod } from './lazy-zod.mjs';
import { lightUndici, WITHOUT_MILO } from './light-undici.mjs';
import { makeChecks } from './make-checks.mjs';

const folder = join(root, 'node_modules', '.cache', 'isobar-bench');
rmSync(folder, { recursive: true, force: true });
const checks = await makeChecks();
for (const name of ['raw', 'least', 'isobar', 'compare']) {
  const bundle = await rolldown({
    input: join(root, 'test', 'bench', 'src', 'clients', `${name}-client.ts`),
    platform: 'node',
    transform: { define: WITHOUT_MILO },
    tsconfig: false,
    resolve: { conditionNames: ['@isobar/source', 'node', 'import'], alias: LIGHT_UNDICI },
    plugins: [lazyActing, lazyZod, lightUndici, lazyBuiltins, lazyHttp2, lazySchemas(checks)],
  });
  await bundle.write({
    dir: join(folder, name),
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
    codeSplitting: { groups: GROUPS },
    minify: MINIFY,
  });
  await bundle.close();
}
