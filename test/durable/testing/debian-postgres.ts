import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { Client } from 'pg';

import { runAsPostgres, startAsPostgres } from './run-as-postgres.ts';

/** A PostgreSQL of Debian's in a folder of its own, on the loopback, with passwords and TLS. */
export interface DebianPostgres {
  readonly port: number;
  /** Of the user whose databases these are; he may do nothing else. */
  readonly password: string;
  /** The certificate, which signed itself. */
  readonly caFile: string;
  /** A new, empty database. Returns its URL, without TLS. */
  createDatabase(): Promise<string>;
  /** Fast: connections are cut. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

const ROLE = 'isobar';
const HBA = ['local all all trust', 'host all all 127.0.0.1/32 scram-sha-256', ''].join('\n');

/** @param parameters further settings of the server, such as `fsync: 'on'` */
export async function startDebianPostgres(parameters: Readonly<Record<string, string>> = {}): Promise<DebianPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-debian-postgres-'));
  execFileSync('chown', ['postgres:postgres', folder]);
  const [data, caFile, keyFile] = [join(folder, 'data'), join(folder, 'server.crt'), join(folder, 'server.key')];
  runAsPostgres('initdb', '-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'trust', '--no-sync');
  writeFileSync(join(data, 'pg_hba.conf'), HBA);
  makeCertificate(keyFile, caFile);
  const port = await freePort();
  const given = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    ssl: 'on',
    ssl_cert_file: caFile,
    ssl_key_file: keyFile,
    max_connections: '300',
    fsync: 'off',
    ...parameters,
  };
  const words = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = new Server(() => startAsPostgres('postgres', '-D', data, ...words));
  await server.start();
  const admin = `postgres://postgres@localhost:${port}/postgres?host=${encodeURIComponent(folder)}`;
  const password = randomBytes(12).toString('hex');
  await run(admin, `CREATE ROLE ${ROLE} LOGIN PASSWORD '${password}'`);
  let count = 0;
  return {
    port,
    password,
    caFile,
    createDatabase: async () => {
      count += 1;
      await run(admin, `CREATE DATABASE test_${count} OWNER ${ROLE}`);
      return `postgres://${ROLE}:${password}@127.0.0.1:${port}/test_${count}`;
    },
    start: () => server.start(),
    stop: () => server.stop(),
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

class Server {
  private readonly spawnServer: () => ChildProcess;
  private child: ChildProcess | null = null;

  constructor(spawnServer: () => ChildProcess) {
    this.spawnServer = spawnServer;
  }

  async start(): Promise<void> {
    const child = this.spawnServer();
    this.child = child;
    if (child.stderr === null) throw new Error('no pipe');
    const lines = createInterface({ input: child.stderr });
    const said: string[] = [];
    await new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => {
        said.push(line);
        if (line.includes('ready to accept connections')) resolve();
      });
      lines.once('close', () => reject(new Error(`PostgreSQL ended: ${said.join('\n')}`)));
    });
  }

  async stop(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (child === null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  }
}

function makeCertificate(keyFile: string, certificateFile: string): void {
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...made, ...names, '-keyout', keyFile, '-out', certificateFile], { stdio: 'ignore' });
  execFileSync('chown', ['postgres:postgres', keyFile]);
  execFileSync('chmod', ['600', keyFile]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function run(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
