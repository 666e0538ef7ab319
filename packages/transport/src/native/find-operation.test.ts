import { describe, expect, it } from 'vitest';

import { findOperation, nearestOperation } from './find-operation.ts';

const OPERATIONS = {
  listServers: { method: 'GET', path: '/v2/servers', body: null },
  listDetails: { method: 'GET', path: '/v2/servers/detail', body: null },
  showServer: { method: 'GET', path: '/v2/servers/{server_id}', body: null },
  deleteServer: { method: 'DELETE', path: '/v2/servers/{server_id}', body: null },
  showImage: { method: 'GET', path: '/v2/images/{image_id}', body: null },
} as const;

describe('the operation that a request is', () => {
  it.each([
    ['GET', '/v2/servers?limit=1', 'listServers'],
    ['GET', '/v2/servers/detail', 'listDetails'],
    ['GET', '/v2/servers/6f', 'showServer'],
    ['GET', '/v2/servers/{server_id}', 'showServer'],
    ['DELETE', '/v2/servers/6f', 'deleteServer'],
    ['DELETE', '/v2/servers', undefined],
    ['GET', '/v2/servers/', undefined],
    ['GET', '/v2/servers/6f/ips', undefined],
  ] as const)('%s %s is %s', (method, path, operationId) => {
    expect(findOperation(OPERATIONS, { method, path })?.operationId).toBe(operationId);
  });

  it.each([
    ['GET', '/v2/server', 'listServers'],
    ['GET', '/v2/image/6f', 'showImage'],
    ['PATCH', '/v2/images/6f', 'showImage'],
    ['DELETE', '/v2/servers/6f/ips', 'deleteServer'],
  ] as const)('%s %s is most like %s', (method, path, operationId) => {
    expect(nearestOperation(OPERATIONS, { method, path })?.operationId).toBe(operationId);
  });
});
