import type { JsonObject, StepContext } from '@isobar/core';
import { optionalText, requireText, ruleKey, textList } from '@isobar/core';

import { ANCHOR_METADATA_KEY, anchorMark } from '../../api/anchor-port.ts';
import type { OpenStackApi } from '../../api/openstack-api.ts';
import { ruleWire, toRule } from '../../security-group/security-rule-wire.ts';
import type { ListedRow } from './resource-look.ts';
import { listResources, showResource } from './resource-look.ts';
import type { Anchor, ResourceRow } from './resource-rows.ts';

/** A look for what a create has made: the body that was sent, and the step around it. */
interface Sought {
  readonly api: OpenStackApi;
  readonly row: ResourceRow;
  readonly body: JsonObject;
  readonly context: StepContext;
}

interface AnchorWay {
  /** What the mark adds to the body. */
  readonly mark: (operationId: string, body: JsonObject) => JsonObject;
  /** What must be known before the create is sent. */
  readonly before?: (sought: Sought) => Promise<JsonObject>;
  /** The rows that the create has made; more than one only where others may have made the same. */
  readonly find: (sought: Sought) => Promise<readonly JsonObject[]>;
}

const NOTHING = (): JsonObject => ({});

const ANCHORS: Readonly<Record<Anchor, AnchorWay>> = {
  metadata: {
    mark: (operationId, { metadata }) => ({ metadata: { ...(metadata as JsonObject | undefined), [ANCHOR_METADATA_KEY]: operationId } }),
    // A filter by metadata may be switched off: all of the name are read, or all where it has none.
    find: async ({ api, row, body, context }) => {
      const name = optionalText(body, 'name');
      const rows = await listResources(api, row, name === null ? {} : { name }, context.signal);
      return rows.filter(({ metadata }) => (metadata as JsonObject | null | undefined)?.[ANCHOR_METADATA_KEY] === context.operationId);
    },
  },
  description: {
    mark: (operationId) => ({ description: anchorMark(operationId) }),
    find: async ({ api, row, context }) => {
      const description = anchorMark(context.operationId);
      const rows = await listResources(api, row, { description }, context.signal);
      return rows.filter((one) => one['description'] === description);
    },
  },
  id: {
    mark: (operationId) => ({ id: operationId }),
    find: async ({ api, row, context }) => only(await showResource(api, row, context.operationId, context.signal)),
  },
  name: {
    mark: NOTHING,
    before: async ({ api, row, body, context }) => ({ wasThere: (await showResource(api, row, requireText(body, 'name'), context.signal)) !== null }),
    find: async ({ api, row, body, context }) => {
      if (context.baseline['wasThere'] === true) return [];
      const found = await showResource(api, row, requireText(body, 'name'), context.signal);
      const wanted = body['public_key'];
      return only(found).filter((one) => typeof wanted !== 'string' || optionalText(one, 'public_key')?.trim() === wanted.trim());
    },
  },
  newName: {
    mark: NOTHING,
    before: async ({ api, row, context }) => ({ ids: (await listResources(api, row, {}, context.signal)).map(({ id }) => id) }),
    find: async ({ api, row, body, context }) => {
      const known = textList(context.baseline, 'ids');
      const { userId } = await api.identity(context.signal);
      const rows = await listResources(api, row, {}, context.signal);
      const isOurs = ({ id, name, user_id: user = null }: ListedRow): boolean =>
        name === body['name'] && !known.includes(id) && (user === null || user === userId);
      return rows.filter(isOurs);
    },
  },
  rule: {
    mark: NOTHING,
    find: async ({ api, row, body, context }) => {
      const wanted = keyOf({ ...body, id: 'wanted' });
      const rows = await listResources(api, row, { security_group_id: requireText(body, 'security_group_id') }, context.signal);
      return rows.filter((one) => one['security_group_id'] === body['security_group_id'] && keyOf(one) === wanted).slice(0, 1);
    },
  },
};

export function anchorWay({ anchor }: ResourceRow): AnchorWay {
  return ANCHORS[anchor];
}

/** Whether only this operation can have made what bears the anchor, so that each row with it is its own. */
export function isOwnMark({ anchor }: ResourceRow): boolean {
  return anchor === 'metadata' || anchor === 'description';
}

/** Whether what is found is what was wanted, whoever made it: a name alone is not, and a private key was given to somebody else. */
export function provesWhose(row: ResourceRow, body: JsonObject): boolean {
  return isOwnMark(row) || row.anchor === 'id' || row.anchor === 'rule' || (row.anchor === 'name' && body['public_key'] !== undefined);
}

function only(row: JsonObject | null): readonly JsonObject[] {
  return row === null ? [] : [row];
}

/** What a rule of Neutron means; null where that has no canonical form. */
export function keyOf(row: JsonObject): string | null {
  const parsed = ruleWire.safeParse(row);
  const rule = parsed.success ? toRule(parsed.data) : null;
  return rule === null ? null : ruleKey(rule);
}
