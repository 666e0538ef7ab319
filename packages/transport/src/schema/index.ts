export { connectionShape, settingAddress, settingText } from './connection-shape.ts';
export { nearest } from './nearest.ts';
export { parseSettings, settingsName } from './parse-settings.ts';
export { jsonPath, parseWire } from './parse-wire.ts';
