import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedIwinv } from '../testing/simulated-iwinv.ts';
import { IwinvServerReader } from './server-reader.ts';
import { lookAtServer } from './server-sight.ts';

const UNKNOWN = 'INSTANCE-0000000000000000000000';

let world: SimulatedIwinv;
let web: string;
beforeEach(async () => {
  world = await SimulatedIwinv.start();
  web = await world.idOf('API test');
});
afterEach(() => world.close());

const look = (id: string) => {
  const { servers } = world.adapter;
  if (!(servers instanceof IwinvServerReader)) throw new Error('the adapter has another reader');
  return lookAtServer(servers, id, undefined);
};

/** Detail answers so; the list is left alone. */
function answerDetail(status: number, code: string, name: string, result: unknown): void {
  const body = { code, error_code: name, message: '', result };
  world.simulator.faults.add({ match: { method: 'GET', path: `^/v1/instances/${web}` }, action: { type: 'reply', status, body } });
}

describe('lookAtServer', () => {
  it('sees a server that is there', async () => {
    expect(await look(web)).toMatchObject({ kind: 'present', server: { id: web } });
  });

  it.each(['empty', 'idInvalid'] as const)('takes %s and a list without it as absence', async (absenceAnswer) => {
    world.simulator.change({ switches: { absenceAnswer } });
    expect(await look(UNKNOWN)).toEqual({ kind: 'absent' });
  });

  it.each(['notFound', 'deletedOrWorking'] as const)('does not take %s as absence', async (absenceAnswer) => {
    world.simulator.change({ switches: { absenceAnswer } });
    expect(await look(UNKNOWN)).toMatchObject({ kind: 'unclear', listed: false });
  });

  it('does not take an empty detail as absence while the list shows the server', async () => {
    answerDetail(200, '0x00', 'SUCCESS', []);
    expect(await look(web)).toMatchObject({ kind: 'unclear', listed: true });
  });

  it('takes a 404 of a listed server as busy', async () => {
    answerDetail(404, '0x1', 'NOT_FOUND', 'error');
    expect(await look(web)).toEqual({ kind: 'unclear', listed: true, seen: 'detail says 0x1 NOT_FOUND, the list shows it' });
  });
});
