// undici's client loads its HTTP/2 half, and with it Node's http2 and TLS, also where only HTTP/1.1 is spoken: more than half
// of the time that the client takes to load. In a bundle that half is loaded by the first connection that wants it.
const HALF = /\/undici\/lib\/dispatcher\/client-h2\.js$/;
const LAZY = '\0lazy-http2:';

export const lazyHttp2 = {
  name: 'lazy-http2',
  async resolveId(id, importer) {
    if (id !== './client-h2.js' || importer === undefined) return null;
    const resolved = await this.resolve(id, importer, { skipSelf: true });
    return resolved !== null && HALF.test(resolved.id) ? LAZY + resolved.id : null;
  },
  load(id) {
    if (!id.startsWith(LAZY)) return null;
    return `module.exports = (...connection) => require(${JSON.stringify(id.slice(LAZY.length))})(...connection);`;
  },
};
