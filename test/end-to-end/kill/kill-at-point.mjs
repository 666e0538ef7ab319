// Preloaded into the CLI by the kill tests: ends the process with SIGKILL at one exact point around one write.
// ISOBAR_KILL = { point, method, path, marker }: path is a regular expression, marker a file that is written first,
// so that the test can show that the point was hit.
import { writeFileSync } from 'node:fs';
import { subscribe } from 'node:diagnostics_channel';

const { point, method, path, marker } = JSON.parse(process.env.ISOBAR_KILL);
const wanted = new RegExp(path);
let intended = false;
let accepted = false;

function die(where) {
  writeFileSync(marker, `${point} ${where}\n`);
  process.kill(process.pid, 'SIGKILL');
}

const isWrite = (request) => request.method === method && wanted.test(request.path.split('?')[0]);

// The last intent before the write is only known when the write starts; so the write itself is stopped
// before its first byte leaves.
subscribe('isobar:operation:journaled', ({ event }) => {
  if (event.type === 'intended') intended = true;
  if (event.type === 'accepted' && sent) accepted = true;
});

let sent = false;

subscribe('undici:request:create', ({ request }) => {
  if (point === 'intent-journaled' && intended && isWrite(request)) die('before the first byte');
});

subscribe('undici:client:sendHeaders', ({ request }) => {
  if (point === 'polling' && accepted && request.method === 'GET') die(`while looking at ${request.path}`);
});

// Published when all bytes were handed to the socket, also for a request without a body.
subscribe('undici:request:bodySent', ({ request }) => {
  if (!isWrite(request)) return;
  sent = true;
  if (point === 'bytes-sent') setImmediate(() => die('after the last byte'));
});

subscribe('undici:request:headers', ({ request, response }) => {
  if (point === 'reply-not-journaled' && isWrite(request)) die(`after status ${response.statusCode}`);
});
