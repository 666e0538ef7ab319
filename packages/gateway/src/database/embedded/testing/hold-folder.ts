import { startEmbedded } from '../embedded-server.ts';

/** Owns the data folder that is named until it is killed; tells the URL, or why it cannot. */
const [folder = ''] = process.argv.slice(2);
try {
  const server = await startEmbedded({ folder });
  process.send?.({ url: server.url('postgres') });
} catch (error) {
  process.send?.({ error });
  process.exitCode = 1;
  process.disconnect();
}
