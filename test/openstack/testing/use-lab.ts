import { inject } from 'vitest';

// The same surroundings on every machine: this lab, no proxy, no configuration of the user's own.
const STRANGE = /^(OS_|ISOBAR_|XDG_|https?_proxy$|no_proxy$|all_proxy$)/i;

for (const name of Object.keys(process.env)) if (STRANGE.test(name)) delete process.env[name];
process.env['OS_CLIENT_CONFIG_FILE'] = inject('cloudsYaml');
process.env['XDG_CONFIG_HOME'] = '/nonexistent';
