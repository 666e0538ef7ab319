// Preloaded into a process of the gateway by the kill tests. Names every point at which the process could end: before and after
// each statement that changes the database, and around each write to a cloud. ISOBAR_KILL = { point, marker }: ends the process
// with SIGKILL there, and writes the marker first, so that the test can show that the point was hit. Without a point, the names
// are told to the parent as they come.
import { writeFileSync } from 'node:fs';
import { subscribe } from 'node:diagnostics_channel';

import { Client } from 'pg';

const { point: wanted = null, marker = '' } = JSON.parse(process.env.ISOBAR_KILL ?? '{}');
const counts = new Map();
let armed = false;

process.on('message', (message) => {
  if (message === 'arm') armed = true;
});

function at(name) {
  if (!armed) return;
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  const point = `${name} #${count}`;
  if (wanted === null) return void process.send?.({ point });
  if (point !== wanted) return;
  writeFileSync(marker, point);
  process.kill(process.pid, 'SIGKILL');
}

const CHANGES = /(?<!FOR |DO )\b(INSERT INTO|UPDATE|DELETE FROM)\s+("?[a-z_]+"?\.)?"?([a-z_]+)"?/i;
const END = /^\s*(COMMIT|ROLLBACK)/i;
const COMMIT = /^\s*COMMIT/i;
const BEGIN = /^\s*BEGIN/i;
// What is seen while waiting comes as often as time allows, and the record of audit is bound by a timer of its own.
const UNCOUNTED = /\(seen\)|delete isobar_audit_intake|isobar_(webhook|token|inventory|cloud|event_head)|application_versions|queues/;

const EVENTS = 'created|started|intended|accepted|notApplied|seen|stepDone|stepFailed|awaitingConfirmation|finished|needsAttention';
const EVENT = new RegExp(String.raw`\\?"type\\?":\s*\\?"(${EVENTS})\\?"`);

/** What a statement changes, in few words; null for one that changes nothing. */
function changeOf(text, values) {
  const found = CHANGES.exec(text);
  if (found === null) return null;
  // Of a journal: the event that is written.
  const event = found[3] === 'isobar_operations' ? EVENT.exec(JSON.stringify(values ?? [])) : null;
  return `${found[1].split(' ')[0].toLowerCase()} ${found[3]}${event === null ? '' : ` (${event[1]})`}`;
}

const { value: query } = Object.getOwnPropertyDescriptor(Client.prototype, 'query');

Client.prototype.query = function (...given) {
  const [asked, second] = given;
  const text = typeof asked === 'string' ? asked : (asked?.text ?? '');
  const values = Array.isArray(second) ? second : asked?.values;
  if (BEGIN.test(text)) this.changed = [];
  let name = changeOf(text, values);
  if (name !== null) this.changed?.push(name);
  // By itself it is a look for workflows whose time has come, which changes nothing most of the time.
  if (name === 'update workflow_status' && this.changed === undefined) name = null;
  const [first] = this.changed ?? [name];
  if (COMMIT.test(text)) name = first === undefined ? null : `commit of ${first}`;
  if (UNCOUNTED.test(first ?? '')) name = null;
  if (END.test(text)) this.changed = undefined;
  if (name === null) return query.apply(this, given);
  at(`before ${name}`);
  const last = given.length - 1;
  if (typeof given[last] === 'function') {
    const hear = given[last];
    given[last] = (...result) => {
      at(`after ${name}`);
      hear(...result);
    };
    return query.apply(this, given);
  }
  const answer = query.apply(this, given);
  if (typeof answer?.then !== 'function') return answer;
  return answer.then((result) => {
    at(`after ${name}`);
    return result;
  });
};

const isSignIn = (path) => path.endsWith('/auth/tokens');
const nameOf = ({ method, path }) => `${method} ${path.split('?')[0].replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '_')}`;
const isWrite = ({ method, path }) => method !== 'GET' && method !== 'HEAD' && !isSignIn(path.split('?')[0]);

subscribe('undici:request:create', ({ request }) => {
  if (isWrite(request)) at(`before the first byte of ${nameOf(request)}`);
});
// Published when all bytes were handed to the socket, also for a request without a body.
subscribe('undici:request:bodySent', ({ request }) => {
  if (isWrite(request)) setImmediate(() => at(`after the last byte of ${nameOf(request)}`));
});
subscribe('undici:request:headers', ({ request }) => {
  if (isWrite(request)) at(`before the reply of ${nameOf(request)} is read`);
});
