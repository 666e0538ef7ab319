// What the adapter does, beside reading. A bundle loads it when one of these is first called (tooling/bundle/lazy-acting.mjs).
export { readFacts } from './facts/read-facts.ts';
export { createSteps } from './steps/gcore-steps.ts';
export { strategiesFor } from './strategies/gcore-strategies.ts';
