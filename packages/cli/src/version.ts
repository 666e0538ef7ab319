import { readFileSync } from 'node:fs';

/** The version in the manifest of this package; a bundle has it inside. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return manifest.version;
}
