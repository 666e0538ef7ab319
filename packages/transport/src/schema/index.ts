export { connectionOf, connectionShape, settingAddress, settingText } from './connection-shape.ts';
export { nearest } from './nearest.ts';
export { parseSettings, settingsName } from './parse-settings.ts';
export { onceFor } from './once-for.ts';
export { jsonPath, parseWire } from './parse-wire.ts';
export { READ_ONCE } from './read-once.ts';
export { usualInstant } from './usual-instant.ts';
export { withoutMembers } from './without-members.ts';
