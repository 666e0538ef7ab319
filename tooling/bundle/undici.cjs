// What the transport uses of undici, each loaded with its first use: its index loads fetch, WebSocket, caches and mocks as well,
// and with them a dozen of Node's own modules, which takes longer than a short command itself.
const later = (target, name, load) => Object.defineProperty(target, name, { configurable: true, enumerable: true, get: load });

later(module.exports, 'Agent', () => require('undici/lib/dispatcher/agent.js'));
later(module.exports, 'EnvHttpProxyAgent', () => require('undici/lib/dispatcher/env-http-proxy-agent.js'));
later(require('undici/lib/dispatcher/dispatcher.js').prototype, 'request', () => require('undici/lib/api/api-request.js'));
