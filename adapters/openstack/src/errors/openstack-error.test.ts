import type { HttpReply, HttpRequest } from '@isobar/transport';
import { describe, expect, it } from 'vitest';

import { toOpenStackError } from './openstack-error.ts';

const REQUEST_ID = 'req-b9d065f1-5625-42ee-beab-32f3d81c3924';
const WRITE: HttpRequest = { method: 'POST', url: 'http://nova/servers/1/action', operation: 'stop server' };
const READ: HttpRequest = { ...WRITE, method: 'GET', operation: 'get server' };

const reply = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpReply => ({
  status,
  headers: { 'x-openstack-request-id': REQUEST_ID, ...headers },
  text: typeof body === 'string' ? body : JSON.stringify(body),
  body: typeof body === 'string' ? undefined : body,
});

const nova = (status: number, name: string, message: string) => reply(status, { [name]: { code: status, message } });
const plain = (status: number, title: string, message: string) =>
  reply(status, { message: `${message}<br /><br />\n\n\n`, code: `${status} ${title}`, title });
const errorOf = (answer: HttpReply, request = WRITE) => toOpenStackError(answer, request);

const BUSY = "Cannot 'stop' instance 071f35f0 while it is in task_state rebooting_hard";

describe('toOpenStackError', () => {
  it.each([
    ['a busy server', nova(409, 'conflictingRequest', BUSY), 'conflict', true],
    ['a server that is being built', nova(409, 'conflictingRequest', "Cannot 'stop' instance x while it is in vm_state building"), 'conflict', true],
    ['a wrong state', nova(409, 'conflictingRequest', "Cannot 'stop' instance x while it is in vm_state stopped"), 'conflict', false],
    [
      'a server in the window of a resize',
      nova(409, 'conflictingRequest', "Cannot 'stop' instance x while it is in vm_state resized"),
      'conflict',
      false,
    ],
    ['a locked server', nova(409, 'conflictingRequest', 'Instance 071f35f0 is locked'), 'conflict', false],
    ['a server without a host', nova(409, 'conflictingRequest', 'Instance 071f35f0 is not ready'), 'conflict', false],
    ['a volume in use', nova(400, 'badRequest', 'Invalid volume: volume 2b0cc490 is already attached to instances: 071f35f0'), 'conflict', false],
    ['a list that changed under a reader', nova(400, 'badRequest', 'marker [00000000] not found'), 'conflict', true],
  ])('tells %s apart', (_what, answer, code, transitional) => {
    expect(errorOf(answer)).toMatchObject({ code, details: { transitional, outcome: 'not_applied' } });
  });

  it.each([
    ['Nova', nova(403, 'forbidden', 'Quota exceeded for instances: Requested 1, but already used 1 of 1 instances')],
    ['Nova, key pairs', nova(403, 'forbidden', 'Quota exceeded, too many key pairs.')],
    ['Cinder', nova(413, 'overLimit', 'VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota.')],
    ['Neutron', reply(409, { NeutronError: { type: 'OverQuota', message: "Quota exceeded for resources: ['floatingip'].", detail: '' } })],
  ])('reads the quota of %s, each under its own status', (_service, answer) => {
    expect(errorOf(answer)).toMatchObject({ code: 'quota_exceeded', retryable: false });
  });

  it.each([
    ['itemNotFound', nova(404, 'itemNotFound', 'Instance x could not be found.'), 'not_found'],
    ['a Neutron 404', reply(404, { NeutronError: { type: 'PortNotFound', message: 'Port x could not be found.', detail: '' } }), 'not_found'],
    ['a Glance 404', plain(404, 'Not Found', 'No image found with ID x'), 'not_found'],
    ['a policy', nova(403, 'forbidden', "Policy doesn't allow os_compute_api:servers:index:get_all_tenants to be performed."), 'permission_denied'],
    ['a flavor without disk', nova(403, 'forbidden', 'Only volume-backed servers are allowed for flavors with zero disk.'), 'invalid_argument'],
    [
      'a bad microversion',
      nova(406, 'computeFault', 'Version 2.999 is not supported by the API. Minimum is 2.1 and maximum is 2.93.'),
      'unsupported',
    ],
    [
      'a bad token',
      reply(401, { error: { code: 401, title: 'Unauthorized', message: 'The request you have made requires authentication.' } }),
      'unauthenticated',
    ],
    [
      'several networks',
      nova(409, 'conflictingRequest', 'Multiple possible networks found, use a Network ID to be more specific.'),
      'invalid_argument',
    ],
    ['a taken name', nova(409, 'conflictingRequest', "Key pair 'rec-key3' already exists."), 'already_exists'],
    ['no host', nova(400, 'badRequest', 'No valid host was found. No valid host found for resize'), 'capacity_unavailable'],
  ])('reads %s', (_what, answer, code) => {
    expect(errorOf(answer).code).toBe(code);
  });

  it('does not know for sure what an unknown path means', () => {
    expect(errorOf(plain(404, 'Not Found', 'The resource could not be found.')).details).toMatchObject({ certainty: 'possible' });
    expect(errorOf(plain(404, 'Not Found', 'No image found with ID x')).details.certainty).toBeUndefined();
  });

  it('keeps what the cloud said, its own word and the request id', () => {
    const { message, details } = errorOf(nova(409, 'conflictingRequest', BUSY));
    expect(message).toBe(`stop server: ${BUSY}`);
    expect(details.native).toEqual({ status: 409, code: 'conflictingRequest', text: BUSY, requestId: REQUEST_ID });
  });

  it('takes markup out of texts, but leaves comparisons', () => {
    expect(errorOf(plain(404, 'Not Found', 'No image found with ID 1 < 2')).details.native?.text).toBe('No image found with ID 1 < 2');
    const page = reply(502, '<html><head><title>502</title></head><body><h1>Bad Gateway</h1><hr>nginx</body></html>');
    expect(errorOf(page)).toMatchObject({ code: 'unavailable', message: 'stop server: Bad Gateway nginx' });
  });

  it('does not know what became of a write after a 5xx, except where it was refused', () => {
    const fault = nova(500, 'computeFault', 'Unexpected API Error.');
    expect(errorOf(fault).details).toMatchObject({ outcome: 'unknown', retryable: false });
    expect(errorOf(reply(503, '')).details).toMatchObject({ outcome: 'unknown', retryable: true });
    expect(errorOf(reply(501, '')).details.outcome).toBe('not_applied');
    expect(errorOf(fault, READ).details.outcome).toBe('not_applicable');
  });

  it.each([{}, [], { badRequest: 'text' }, { NeutronError: 'a bare text' }, null, 7])('survives the body %j', (body) => {
    expect(errorOf(reply(400, body)).code).toBe('invalid_argument');
  });
});
