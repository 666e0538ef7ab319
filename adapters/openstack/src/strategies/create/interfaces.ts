import type { CreateServerRequest, Fit, StepSpec } from '@isobar/core';
import { allFit, doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { ServerFacts, WantedInterface } from '../../facts/openstack-facts.ts';
import { checkedFacts } from '../parts/checked-facts.ts';

/** Whether a port can be made for each interface as it is wanted. */
export function fitsNetworks(facts: ServerFacts, request: CreateServerRequest): Fit {
  const { canMakePorts, interfaces } = facts;
  const wanted = request.addressing?.length ?? 0;
  if (interfaces.length < wanted) return doesNotFit('an interface names no network, and the project has none or several', 'name the network of each');
  if (interfaces.length > 0) return allFit(...interfaces.map((row) => fitsInterface(row, request)));
  if (request.publicAddress === 'auto') return doesNotFit('no network was named, so that there is no port for a floating IP', 'name the network');
  if (!canMakePorts || request.networks?.length === 0 || request.addressing?.length === 0) return FITS;
  return fitUnknown('no network was named and none is visible: whether Nova finds or makes one cannot be known');
}

function fitsInterface(row: WantedInterface, { securityGroups = [] }: CreateServerRequest): Fit {
  const name = row.name ?? row.id;
  const [family] = row.missingFamilies;
  const open = row.portSecurity === false && securityGroups.length > 0;
  return allFit(
    family === undefined ? FITS : doesNotFit(`network ${name} has no IPv${family} subnet`),
    open ? doesNotFit(`a port without port security takes no groups (network ${name})`, 'leave portSecurity or securityGroups out') : FITS,
    row.floating ? fitsRoute(row, name) : FITS,
  );
}

function fitsRoute({ external }: WantedInterface, name: string): Fit {
  if (external === null) return doesNotFit('no network is visible that floating IPs come from');
  if (external.isRouted === false) return doesNotFit(`no router leads from network ${name} to one that floating IPs come from`);
  return external.isRouted === true ? FITS : fitUnknown(`whether a router leads from network ${name} to one that floating IPs come from`);
}

/** A port for each interface, in the order of the interfaces. */
export function portSteps(facts: ServerFacts): readonly StepSpec[] {
  if (!facts.canMakePorts) return [];
  return facts.interfaces.map((wanted, index) => portStep(facts, wanted, `port-${index + 1}`));
}

/** Before the server, so that a quota that is used up costs no server. */
export function floatingIpSteps(facts: ServerFacts, ports: readonly StepSpec[]): readonly StepSpec[] {
  return ports.flatMap((port, index) => {
    const external = facts.interfaces[index]?.external ?? null;
    return external === null ? [] : [floatingIpStep(facts, external.id, port.id, `floating-ip-${index + 1}`)];
  });
}

function portStep(facts: ServerFacts, wanted: WantedInterface, id: string): StepSpec {
  const { address, subnetIds, macAddress, allowedPairs, portSecurity } = wanted;
  return {
    id,
    kind: 'create-port',
    title: `make a port on network ${wanted.name ?? wanted.id}`,
    // Without groups Neutron gives the project's default group.
    input: {
      part: id,
      networkId: wanted.id,
      ...(facts.securityGroupIds.length === 0 ? {} : { securityGroupIds: facts.securityGroupIds }),
      ...(address === null ? {} : { address }),
      ...(subnetIds.length === 0 ? {} : { subnetIds }),
      ...(macAddress === null ? {} : { macAddress }),
      ...(allowedPairs.length === 0 ? {} : { allowedPairs }),
      ...(portSecurity === null ? {} : { portSecurity }),
    },
    writes: true,
    idempotency: 'named after the operation; a lost reply is settled by that name',
    checks: checkedFacts(facts),
    compensation: { kind: 'delete-port', title: 'delete the port', input: { from: id } },
  };
}

function floatingIpStep(facts: ServerFacts, networkId: string, port: string, id: string): StepSpec {
  return {
    id,
    kind: 'create-floating-ip-on-port',
    title: 'make a floating IP on the port',
    input: { networkId, port },
    writes: true,
    idempotency: 'bound to a port that is only ours; a lost reply is settled by that port',
    checks: checkedFacts(facts),
    compensation: { kind: 'release-floating-ip', title: 'give the floating IP back', input: { from: id } },
  };
}
