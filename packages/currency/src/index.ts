export type { ConvertedMoney, ReferenceRates, UsedRate } from './rates.ts';
