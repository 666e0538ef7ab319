// Preloaded into the command: writes the files that it loads, one a line, to the file that ISOBAR_MODULES names.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) appendFileSync(process.env.ISOBAR_MODULES, `${fileURLToPath(url)}\n`);
    return next(url, context);
  },
});
