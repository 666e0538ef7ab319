import type { Manifest } from './manifests.ts';

const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;
const ALLOWED_VERSIONS: ReadonlySet<string> = new Set(['catalog:', 'workspace:*']);

/** Dependencies whose version could differ between two installs. */
function versionProblems({ dependencies, devDependencies }: Manifest): readonly string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !ALLOWED_VERSIONS.has(version) && !EXACT_VERSION.test(version))
    .map(([name, version]) => `${name} has the version ${version}, which is not exact`);
}

/** Exports whose source is not there, or whose build is not the one made from that source. */
function exportProblems({ exports = {} }: Manifest, hasFile: (path: string) => boolean): readonly string[] {
  return Object.entries(exports).flatMap(([name, target]) => {
    const source = typeof target === 'string' ? target : target['@isobar/source'];
    if (source === undefined || !hasFile(source)) return [`${name} leads to ${source ?? 'no source'}, which is not there`];
    if (typeof target === 'string') return [];
    const built = source.replace('./src/', './dist/').replace(/\.ts$/, '');
    return target.types === `${built}.d.ts` && target.default === `${built}.js` ? [] : [`${name} is not built from ${source}`];
  });
}

/** All that is wrong with a package.json; `hasFile` answers for paths relative to its folder. */
export function manifestProblems(manifest: Manifest, hasFile: (path: string) => boolean): readonly string[] {
  const bins = Object.values(manifest.bin ?? {}).filter((path) => !hasFile(path));
  return [
    ...versionProblems(manifest),
    ...exportProblems(manifest, hasFile),
    ...bins.map((path) => `the command ${path} is not there`),
    ...(manifest.license === 'Apache-2.0' ? [] : ['the license is not Apache-2.0']),
    ...(manifest.type === 'module' ? [] : ['the type is not module']),
  ];
}
