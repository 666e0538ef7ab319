// Makes programs of the clients that the bench runs, in the way that the command is made.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { rolldown } from 'rolldown';

import { root } from '../ensure-installed.mjs';
import { asTheCommand, OUTPUT } from './bundle-cli.mjs';

const folder = join(root, 'node_modules', '.cache', 'isobar-bench');
rmSync(folder, { recursive: true, force: true });

const AS_THE_COMMAND = await asTheCommand();
/** Our own sources in one file, and undici where npm put it: what somebody has who uses it without more ado. */
const AS_NPM_HAS_IT = {
  platform: 'node',
  tsconfig: false,
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
  const bundle = await rolldown({ ...made, input: { client: join(root, 'test', 'bench', 'src', 'clients', `${source}-client.ts`) } });
  await bundle.write({ ...OUTPUT, dir: join(folder, name) });
  await bundle.close();
}
