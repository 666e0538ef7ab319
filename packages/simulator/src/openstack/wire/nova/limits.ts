import type { WireReply } from '../../../kernel/wire.ts';
import type { Exchange } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';

/** `GET /limits`: what Nova leaves to Neutron and Glance goes at 2.36 and 2.39, files at 2.57. */
export function showLimits({ context, caller, version, request }: Exchange): WireReply {
  const { compute } = context.backend;
  const projectId = request.query.get('tenant_id');
  const { quota, used } = projectId === null ? compute.usage(caller) : compute.usageOfProject(caller, projectId, 'limits:other_project');
  const hasNetworks = !isAtLeast(version, '2.36');
  const groups = compute.listServerGroups(caller, false).length;
  const absolute = {
    maxTotalInstances: quota.instances,
    maxTotalCores: quota.cores,
    maxTotalRAMSize: quota.memoryMiB,
    maxServerMeta: 128,
    ...(isAtLeast(version, '2.39') ? {} : { maxImageMeta: 128 }),
    ...(isAtLeast(version, '2.57') ? {} : { maxPersonality: 5, maxPersonalitySize: 10_240 }),
    maxTotalKeypairs: quota.keyPairs,
    maxServerGroups: quota.serverGroups,
    maxServerGroupMembers: quota.serverGroupMembers,
    ...(hasNetworks ? { maxTotalFloatingIps: -1, maxSecurityGroups: -1, maxSecurityGroupRules: -1 } : {}),
    totalRAMUsed: used.memoryMiB,
    totalCoresUsed: used.cores,
    totalInstancesUsed: used.instances,
    ...(hasNetworks ? { totalFloatingIpsUsed: 0, totalSecurityGroupsUsed: 0 } : {}),
    totalServerGroupsUsed: groups,
  };
  return { status: 200, body: { limits: { rate: [], absolute } } };
}
