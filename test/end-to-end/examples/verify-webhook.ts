import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const FIVE_MINUTES = 300;

/** Whether the gateway sent this, unchanged and just now. `body` is the text as it came: parsed and written again it is another one. */
function isGenuine(headers: IncomingHttpHeaders, body: string, secret: string, nowSeconds: number): boolean {
  const [id, sentAt, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => String(headers[name]));
  if (!(Math.abs(nowSeconds - Number(sentAt)) < FIVE_MINUTES)) return false;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${sentAt}.${body}`).digest();
  return String(signatures)
    .split(' ')
    .map((signature) => Buffer.from(signature.replace('v1,', ''), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const body = '{"test": 2432232314}';
const headers = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': '1614265330',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
process.stdout.write(`genuine: ${isGenuine(headers, body, secret, 1_614_265_340)}\n`);
process.stdout.write(`changed: ${isGenuine(headers, body.replace('2', '3'), secret, 1_614_265_340)}\n`);
process.stdout.write(`sent again an hour later: ${isGenuine(headers, body, secret, 1_614_268_940)}\n`);
