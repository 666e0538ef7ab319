import type { Page, ReadOptions, ResourceReader } from '@isobar/core';
import { collectItems, isCloudError } from '@isobar/core';
import { z } from 'zod';

import type { IwinvClient } from '../wire/iwinv-client.ts';
import { readPage } from '../wire/read-page.ts';
import { requireRow } from '../wire/require-row.ts';
import type { IwinvSecurityGroup } from './group-mapper.ts';
import { toSecurityGroup } from './group-mapper.ts';
import type { RuleWire } from './group-wire.ts';
import { groupWire, ruleWire } from './group-wire.ts';

export const GROUPS_PATH = '/v1/security-groups';

export function groupPath(groupId: string): string {
  return `${GROUPS_PATH}/${encodeURIComponent(groupId)}`;
}

const memberWire = z.looseObject({ instance_id: z.string().min(1) });

/** Security groups. A list tells no rules. */
export class IwinvSecurityGroupReader implements ResourceReader<IwinvSecurityGroup> {
  private readonly client: IwinvClient;

  constructor(client: IwinvClient) {
    this.client = client;
  }

  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<IwinvSecurityGroup>> {
    const page = await readPage(this.client, groupWire, GROUPS_PATH, cursor, { operation: 'list security groups', signal });
    return { ...page, items: page.items.map((row) => toSecurityGroup(row, row.rules ?? null, this.client.cloud)) };
  }

  async get(id: string, { signal }: ReadOptions): Promise<IwinvSecurityGroup> {
    const { cloud } = this.client;
    const { rows } = await this.client.read(groupWire, groupPath(id), { operation: 'get security group', id, signal });
    const row = requireRow(rows, cloud, 'security group', id);
    return toSecurityGroup(row, row.rules ?? (await this.rules(id, { signal })), cloud);
  }

  isId(text: string): boolean {
    return /^FIREWALL-[A-Za-z0-9]{16,}$/.test(text);
  }

  /** Ids of the groups with a title; titles need not be unique. */
  async named(title: string, options: ReadOptions): Promise<readonly string[]> {
    const groups = await collectItems((cursor, rest) => this.listPage(cursor, rest), options);
    return groups.filter((group) => group.name === title).map((group) => group.id);
  }

  /** All rules of a group, in one reply. */
  async rules(groupId: string, { signal }: ReadOptions): Promise<readonly RuleWire[]> {
    const { rows } = await this.client.read(ruleWire, `${groupPath(groupId)}/rules`, { operation: 'list rules', id: groupId, signal });
    return rows;
  }

  /** Ids of the servers that have a group; null where the reply does not tell: nobody has shown one (SOURCES.md#iwinv-op-security-group-instances). */
  async members(groupId: string, { signal }: ReadOptions): Promise<readonly string[] | null> {
    try {
      const look = { operation: 'list servers of security group', id: groupId, signal };
      const { rows } = await this.client.read(memberWire, `${groupPath(groupId)}/instances`, look);
      return rows.map((row) => row.instance_id);
    } catch (error) {
      if (isCloudError(error) && (error.code === 'invalid_response' || error.code === 'not_found')) return null;
      throw error;
    }
  }
}
