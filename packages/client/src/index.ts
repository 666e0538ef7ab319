export type { paths } from '@isobar/contracts/isobar';
