// What the adapter does, beside reading. A bundle loads it when one of these is first called (tooling/bundle/lazy-acting.mjs).
export { readFacts } from './facts/read-facts.ts';
export { createOpenStackNative } from './native/openstack-native-client.ts';
export { createSteps } from './steps/openstack-steps.ts';
export { openStackStrategies } from './strategies/openstack-strategies.ts';
