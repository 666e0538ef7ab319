import type { Action } from '@isobar/core';

import { RESOURCE_STRATEGIES } from './resource/resource-strategies.ts';
import { SERVER_STRATEGIES } from './server-strategies.ts';

/** Every way to do something, by what it is done to. */
const OPENSTACK_STRATEGIES = { ...SERVER_STRATEGIES, ...RESOURCE_STRATEGIES } as const;

type OpenStackStrategies = typeof OPENSTACK_STRATEGIES;

export type OpenStackVerb = keyof OpenStackStrategies;

export function openStackStrategies(): OpenStackStrategies {
  return OPENSTACK_STRATEGIES;
}

export function isOpenStackVerb(action: Action): action is OpenStackVerb {
  return Object.hasOwn(OPENSTACK_STRATEGIES, action);
}
