// What the adapter does, beside reading. A bundle loads it when one of these is first called (tooling/bundle/lazy-acting.mjs).
export { readFacts } from './facts/read-facts.ts';
export { createIwinvNative } from './native/iwinv-native-client.ts';
export { createSteps } from './steps/iwinv-steps.ts';
export { iwinvStrategies } from './strategies/iwinv-strategies.ts';
