import { refuseInvalid } from '../../gcore-refusal.ts';
import type { FloatingIpTarget } from '../../gcore-backend.ts';
import type { FloatingIp, Port } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** How long an assigned floating IP still says DOWN; it did right after its task FINISHED. */
const STATUS_LAG_SECONDS = 10;

/** A port and one of its addresses that a floating IP can point to. */
export interface FloatingTarget {
  readonly port: Port;
  readonly fixedAddress: string;
  readonly routerId: string;
}

/** Checks the wanted target. Throws for an unknown port or one that is not behind a router. */
export function requireFloatingTarget(state: GcoreState, scope: Scope, wanted: FloatingIpTarget): FloatingTarget | null {
  if (wanted.portId === null) return null;
  const port = state.ports.require(scope, wanted.portId);
  const fixedIp = port.fixedIps.find((ip) => wanted.fixedAddress === null || ip.address === wanted.fixedAddress);
  if (fixedIp === undefined) {
    throw refuseInvalid(`Port ${port.id} does not have fixed IP ${wanted.fixedAddress ?? ''}`);
  }
  const routerId = requireRouter(state, scope, fixedIp.subnetId);
  return { port, fixedAddress: fixedIp.address, routerId };
}

/** The router behind which a subnet lies. Throws the platform's 400 when there is none. */
export function requireRouter(state: GcoreState, scope: Scope, subnetId: string): string {
  const { routerId } = state.subnets.require(scope, subnetId);
  if (routerId === null) {
    throw refuseInvalid(`External network is not reachable from subnet ${subnetId}. Therefore, cannot associate a Floating IP`);
  }
  return routerId;
}

/** Points a floating IP at a target, or at nothing, at once. */
export function pointFloatingIp(state: GcoreState, floatingIp: FloatingIp, target: FloatingTarget | null): void {
  floatingIp.portId = target?.port.id ?? null;
  floatingIp.fixedAddress = target?.fixedAddress ?? null;
  floatingIp.routerId = target?.routerId ?? null;
  floatingIp.updatedAt = state.clock.now();
  floatingIp.status = 'DOWN';
  if (target === null) return;
  state.clock.after(STATUS_LAG_SECONDS, () => {
    if (floatingIp.portId !== null) floatingIp.status = 'ACTIVE';
  });
}

/** The floating IPs that point to one of the ports. */
export function floatingIpsOf(state: GcoreState, scope: Scope, portIds: readonly string[]): readonly FloatingIp[] {
  return state.floatingIps.list(scope).filter((floatingIp) => floatingIp.portId !== null && portIds.includes(floatingIp.portId));
}
