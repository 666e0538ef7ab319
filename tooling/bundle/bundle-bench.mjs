// Makes programs of the clients that the bench runs, in the way that the command is made.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

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

/** As the command is made. */
const AS_THE_COMMAND = {
  transform: { define: WITHOUT_MILO },
  resolve: { conditionNames: ['@isobar/source', 'node', 'import'], alias: LIGHT_UNDICI },
  plugins: [lazyActing, lazyZod, lightUndici, lazyBuiltins, lazyHttp2, lazySchemas(checks)],
};

/** Our own sources in one file, and undici where npm put it: what somebody has who uses it without more ado. */
const AS_NPM_HAS_IT = {
  plugins: [
    {
      name: 'undici-of-npm',
      async resolveId(id, importer) {
        const resolved = id === 'undici' ? await this.resolve(id, importer, { skipSelf: true }) : null;
        return resolved === null ? null : { id: pathToFileURL(resolved.id).href, external: 'absolute' };
      },
    },
  ],
};

const CLIENTS = {
  raw: { source: 'raw', made: AS_NPM_HAS_IT },
  bundled: { source: 'raw', made: AS_THE_COMMAND },
  least: { source: 'least', made: AS_THE_COMMAND },
  isobar: { source: 'isobar', made: AS_THE_COMMAND },
  compare: { source: 'compare', made: AS_THE_COMMAND },
};
for (const [name, { source, made }] of Object.entries(CLIENTS)) {
  const bundle = await rolldown({
    input: { client: join(root, 'test', 'bench', 'src', 'clients', `${source}-client.ts`) },
    platform: 'node',
    tsconfig: false,
    ...made,
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
