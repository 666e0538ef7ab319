// What the transport uses of undici, and no more: its index loads fetch, WebSocket, caches and mocks as well, and with
// them a dozen of Node's own modules, which takes longer than a short command itself.
const Dispatcher = require('undici/lib/dispatcher/dispatcher.js');

Object.assign(Dispatcher.prototype, require('undici/lib/api/index.js'));

module.exports.Dispatcher = Dispatcher;
module.exports.Agent = require('undici/lib/dispatcher/agent.js');
module.exports.EnvHttpProxyAgent = require('undici/lib/dispatcher/env-http-proxy-agent.js');
