import type { Action, Operation, ResourceKind } from '@isobar/core';
import { isAction, isFinal, parseRef, targetOf } from '@isobar/core';

/** What an operation is about, to be read again. */
export interface OperationRows {
  readonly kind: ResourceKind;
  readonly cloud: string;
  readonly ids: readonly string[];
  /** Kinds of which it may have changed something beside; empty until it is over. */
  readonly kindsToo: readonly ResourceKind[];
}

/** Kinds that change with what is done to one of a kind. */
const WITH_TARGET: Partial<Readonly<Record<ResourceKind, readonly ResourceKind[]>>> = {
  server: ['volume', 'port', 'floatingIp'],
  volume: ['volumeSnapshot'],
  volumeSnapshot: ['volume'],
  floatingIp: ['port'],
};

/** Kinds that one verb changes beyond that. */
const WITH_ACTION: Partial<Readonly<Record<Action, readonly ResourceKind[]>>> = {
  createImage: ['image', 'volumeSnapshot'],
  attachSecurityGroup: ['securityGroup'],
  detachSecurityGroup: ['securityGroup'],
  attachServerGroup: ['serverGroup'],
  detachServerGroup: ['serverGroup'],
  create: ['serverGroup', 'securityGroup'],
};

/** null for an operation of a kind that is no action on a resource. */
export function rowsOfOperation(operation: Operation): OperationRows | null {
  const { kind: action, cloud, target, result } = operation;
  if (!isAction(action)) return null;
  const { target: kind, creates } = targetOf(action);
  const refs = [
    ...(creates === true ? [] : [target]),
    ...(result.ref === null ? [] : [result.ref]),
    ...result.replaced.flatMap((replaced) => [replaced.old, replaced.new]),
  ];
  const isHere = (ref: string): boolean => parseRef(ref).cloud === cloud;
  return {
    kind,
    cloud,
    ids: [...new Set(refs.filter(isHere).map((ref) => parseRef(ref).id))],
    kindsToo: isFinal(operation) ? [...new Set([...(WITH_TARGET[kind] ?? []), ...(WITH_ACTION[action] ?? [])])] : [],
  };
}
