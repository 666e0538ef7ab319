import { Readable } from 'node:stream';

import type { components } from '@isobar/contracts/isobar';
import { CloudError, systemClock } from '@isobar/core';

import { answerOf, createGatewayApi, dataOf } from '../http/gateway-api.ts';
import { GatewayHttp } from '../http/gateway-http.ts';
import { nextCursor } from '../http/next-cursor.ts';
import { problemError } from '../http/problem-error.ts';
import type { RemoteSettings } from '../settings.ts';
import { authorities, gatewayAddress } from '../settings.ts';

type Schemas = components['schemas'];

export type GatewayToken = Schemas['Token'];
export type NewGatewayToken = Schemas['NewToken'];
export type GatewayTokenInput = Schemas['TokenInput'];
export type GatewayAuditVerdict = Schemas['AuditVerdict'];

/** Records of a gateway itself: who may come in, and who did what. All of them throw CloudError. */
export interface GatewayRecords {
  listTokens(): Promise<readonly GatewayToken[]>;
  /** What proves the token is in this answer and nowhere else. */
  createToken(input: GatewayTokenInput): Promise<NewGatewayToken>;
  revokeToken(id: string): Promise<void>;
  verifyAudit(): Promise<GatewayAuditVerdict>;
  /** The whole audit record as lines of JSON. */
  exportAudit(): Promise<AsyncIterable<Uint8Array>>;
  close(): Promise<void>;
}

const TOKENS_OF_A_PAGE = 500;

/** Sends nothing before it is asked to. @throws CloudError `invalid_argument` for an address to which the token would be sent for all to read */
export function createGatewayRecords(settings: RemoteSettings): GatewayRecords {
  const { token, caFile, clock = systemClock, onExchange, onHttpEvent } = settings;
  const http = new GatewayHttp({ clock, ca: authorities(caFile), onExchange, onHttpEvent });
  const api = createGatewayApi({ address: gatewayAddress(settings), token, userAgent: 'isobar', fetch: http.fetch });
  return {
    listTokens: async () => {
      const found: GatewayToken[] = [];
      let cursor: string | null = null;
      do {
        const query = { limit: TOKENS_OF_A_PAGE, ...(cursor === null ? {} : { cursor }) };
        const { data, headers } = await answerOf<Schemas['TokenList']>(api.GET('/v1/tokens', { params: { query } }));
        found.push(...data.items);
        cursor = nextCursor(headers);
      } while (cursor !== null);
      return found;
    },
    createToken: (input) => dataOf(api.POST('/v1/tokens', { body: input })),
    revokeToken: async (id) => {
      const { error, response } = await api.DELETE('/v1/tokens/{id}', { params: { path: { id } } });
      if (!response.ok) throw problemError(error, response.status);
    },
    verifyAudit: () => dataOf(api.POST('/v1/audit/verify')),
    exportAudit: async () => {
      const { data, error, response } = await api.GET('/v1/audit/export', { parseAs: 'stream' });
      if (!response.ok) throw problemError(error, response.status);
      if (data === null || data === undefined)
        throw new CloudError('invalid_response', 'the gateway answered without a body', { outcome: 'unknown' });
      return Readable.fromWeb(data);
    },
    close: () => http.close(),
  };
}
