// A PostgreSQL for all gateways of a run: prints its URL, and ends with its input.
import { startTestServer } from '@isobar/gateway/testing';

const server = await startTestServer();
process.stdout.write(`${server.url}\n`);
process.stdin.resume().once('end', () => void server.close());
