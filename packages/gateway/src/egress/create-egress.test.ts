import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createEgress } from './create-egress.ts';

const resolve = async (host: string) =>
  ({ 'public.example': ['8.8.8.8'], 'mixed.example': ['8.8.8.8', '10.0.0.1'] })[host] ?? Promise.reject(new Error('ENOTFOUND'));
const open = createEgress({ beside: [], only: null }, resolve);

const INSIDE = [
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://017700000001/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.100.100.200/',
  'http://168.63.129.16/',
  'http://192.0.0.192/',
  'http://0.0.0.0/',
  'http://[::]/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://198.18.0.1/',
  'https://mixed.example/',
];

describe('without an allow-list', () => {
  it.each(INSIDE)('refuses %s', async (url) => {
    await expect(open.check(url, 'request.url')).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'request.url' } });
  });

  it.each(['https://8.8.8.8/a', 'https://[2606:4700:4700::1111]/', 'https://public.example/file.img'])('lets %s pass', async (url) => {
    await expect(open.check(url, 'url')).resolves.toBeUndefined();
  });

  it.each(['file:///etc/passwd', 'ftp://8.8.8.8/', 'gopher://8.8.8.8/', 'not an address', '//8.8.8.8/', 'https://user:secret@8.8.8.8/'])(
    'refuses %s',
    async (url) => {
      await expect(open.check(url, 'url')).rejects.toMatchObject({ code: 'invalid_argument' });
    },
  );

  it('shows no path and no password of a refused address', async () => {
    const error = await open.check('http://10.0.0.1/secret-path?key=abc', 'url').catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error)).not.toMatch(/secret-path|abc/);
  });

  it('tells a name that is not known from one that is refused', async () => {
    await expect(open.check('https://gone.example/', 'url')).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('with an allow-list', () => {
  const listed = createEgress({ beside: [], only: ['files.example', '*.mirror.example', '10.1.0.0/16'] }, async () => ['10.9.9.9']);

  it.each(['https://files.example/', 'https://a.mirror.example/', 'http://10.1.2.3/'])('lets %s pass', async (url) => {
    await expect(listed.check(url, 'url')).resolves.toBeUndefined();
  });

  it.each(['https://8.8.8.8/', 'https://mirror.example.evil.example/', 'https://xfiles.example/', 'http://10.2.0.1/'])('refuses %s', async (url) => {
    await expect(listed.check(url, 'url')).rejects.toMatchObject({ code: 'invalid_argument' });
  });

  it('refuses an entry that is no host', () => {
    expect(() => createEgress({ beside: ['https://files.example/'], only: null })).toThrow(/egress/);
  });
});

it('lets what is named beside public addresses pass, and public ones still', async () => {
  const egress = createEgress({ beside: ['10.1.0.0/16'], only: null }, resolve);
  await expect(Promise.all([egress.check('http://10.1.2.3/', 'url'), egress.check('https://public.example/', 'url')])).resolves.toHaveLength(2);
  await expect(egress.check('http://10.2.0.1/', 'url')).rejects.toMatchObject({ code: 'invalid_argument' });
});

describe('a request', () => {
  const server = createServer((incoming, reply) => {
    if (incoming.url === '/redirect') reply.writeHead(302, { location: '/elsewhere' }).end('moved');
    else reply.end(`${incoming.method ?? ''} ${incoming.headers.host ?? ''} ${'x'.repeat(100_000)}`);
  });
  let port = 0;
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  it('goes to the address that was checked, whatever the name says next', async () => {
    let asked = 0;
    const egress = createEgress({ beside: ['127.0.0.0/8'], only: null }, async () => (asked++ === 0 ? ['127.0.0.1'] : ['10.0.0.1']));
    const reply = await egress.fetch(`http://rebound.example:${port}/`, { method: 'POST', body: '{}', timeoutMilliseconds: 5000 });
    expect(reply.text).toMatch(/^POST rebound.example:/);
    expect([asked, reply.text.length]).toEqual([1, 16 * 1024]);
  });

  it('does not follow a redirect', async () => {
    const egress = createEgress({ beside: ['127.0.0.1'], only: null });
    expect(await egress.fetch(`http://127.0.0.1:${port}/redirect`, { method: 'GET', timeoutMilliseconds: 5000 })).toMatchObject({
      status: 302,
      text: 'moved',
    });
  });

  it('says that nobody answers', async () => {
    const egress = createEgress({ beside: ['127.0.0.1'], only: null });
    await expect(egress.fetch('http://127.0.0.1:1/', { method: 'GET', timeoutMilliseconds: 5000 })).rejects.toMatchObject({ code: 'unavailable' });
  });
});
