import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Certificate } from './testing/certificate.ts';
import { selfSignedCertificate } from './testing/certificate.ts';
import { commandLine } from './testing/command-line.ts';
import type { ConnectProxy } from './testing/connect-proxy.ts';
import { startConnectProxy } from './testing/connect-proxy.ts';
import type { LabProxy } from './testing/lab-proxy.ts';
import { startLabProxy } from './testing/lab-proxy.ts';
import { givenServer, showServer } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';

describe('a cloud with a self-signed certificate behind an HTTP proxy', () => {
  let folder: string;
  let certificate: Certificate;
  let lab: LabProxy;
  let proxy: ConnectProxy;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isobar-tls-'));
    certificate = await selfSignedCertificate(folder);
    lab = await startLabProxy(certificate);
    proxy = await startConnectProxy();
  });

  afterAll(async () => {
    await lab.close();
    await proxy.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is refused, with the certificate named as the reason, where nobody trusts it', async () => {
    const cli = commandLine({ lab: { authUrl: lab.authUrl, proxy: proxy.url } });
    const before = lab.passed.length;
    const { code, err } = await cli.run(['server', 'list', '--clouds', 'lab']);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/certificate/) });
    expect(lab.passed.length).toBe(before);
  });

  it('works with its certificate in caFile, all through the proxy', async () => {
    const session = await signIn('lab');
    const id = await givenServer(session);
    const cli = commandLine({ lab: { authUrl: lab.authUrl, proxy: proxy.url, caFile: certificate.caFile } });
    const before = proxy.tunnels.length;
    expect((await cli.run(['server', 'list', '--clouds', 'lab', '-o', 'name'])).out).toContain(`lab/${id}`);
    expect(proxy.tunnels.length).toBeGreaterThan(before);
    expect(new Set(proxy.tunnels)).toEqual(new Set([new URL(lab.authUrl).host]));
    expect(await cli.operation(['server', 'rename', `lab/${id}`, 'renamed-through-the-proxy', '--yes'])).toMatchObject({ state: 'succeeded' });
    expect((await showServer(session, id)).name).toBe('renamed-through-the-proxy');
  });

  it('works unverified only where verify: false says so', async () => {
    const cli = commandLine({ lab: { authUrl: lab.authUrl, proxy: proxy.url, verify: false } });
    expect((await cli.run(['server', 'list', '--clouds', 'lab'])).code).toBe(0);
  });

  it('is reached directly where noProxy names it', async () => {
    const before = proxy.tunnels.length;
    const cli = commandLine({ lab: { authUrl: lab.authUrl, proxy: proxy.url, noProxy: '127.0.0.1', caFile: certificate.caFile } });
    expect((await cli.run(['server', 'list', '--clouds', 'lab'])).code).toBe(0);
    expect(proxy.tunnels.length).toBe(before);
  });

  it('says so where nobody answers at the proxy', async () => {
    const cli = commandLine({ lab: { authUrl: lab.authUrl, proxy: 'http://127.0.0.1:9', caFile: certificate.caFile } });
    expect(await cli.run(['server', 'list', '--clouds', 'lab'])).toMatchObject({ code: 1, err: expect.stringMatching(/unavailable/) });
  });
});
