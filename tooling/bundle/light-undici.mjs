// undici loads Node's own HTTP for two members of it: the size of headers that it allows where nobody says one, and a class that it
// compares bodies with, which nobody here sends. That costs more time than the rest of undici.
const USER = /\/undici\/lib\/(?:core\/util|dispatcher\/client)\.js$/;
const NODE_HTTP = '\0without-node-http';

export const lightUndici = {
  name: 'light-undici',
  resolveId: (id, importer) => (id === 'node:http' && USER.test(importer ?? '') ? NODE_HTTP : null),
  load: (id) => (id === NODE_HTTP ? 'module.exports = { maxHeaderSize: 16_384, IncomingMessage: class IncomingMessage {} };' : null),
};

/** As undici is built for Node itself: without its second, experimental parser, which is a third of its text. */
export const WITHOUT_MILO = { esbuildDetection: '"bundled"' };
