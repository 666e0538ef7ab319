export { SAMPLE_COMPARISON } from './sample-flavor-comparison.ts';
export { sampleInventory } from './sample-inventory-comparison.ts';
