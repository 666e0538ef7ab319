export { nearest } from './nearest.ts';
export { parseSettings } from './parse-settings.ts';
export { jsonPath, parseWire } from './parse-wire.ts';
