import type { CostPartName } from '../../cost/cost-estimate.ts';

/** A colour for a light and for a dark page. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** What the page is made of; each text colour is told from each ground by 4.5 to 1 at least. */
export const GROUNDS = {
  page: { light: '#f6f7f9', dark: '#14171c' },
  card: { light: '#ffffff', dark: '#1c2027' },
  notice: { light: '#fff6e0', dark: '#33290f' },
  failure: { light: '#ffecec', dark: '#3a1a1c' },
} as const satisfies Readonly<Record<string, Colour>>;

export const TEXTS = {
  text: { light: '#1b2028', dark: '#e8ebf0' },
  muted: { light: '#525b69', dark: '#aab3c0' },
  link: { light: '#0b57b0', dark: '#8ec1ff' },
} as const satisfies Readonly<Record<string, Colour>>;

export const LINES = {
  line: { light: '#d8dde4', dark: '#353b45' },
  mark: { light: '#5f6875', dark: '#97a1af' },
} as const satisfies Readonly<Record<string, Colour>>;

/** Each is told from the card by 3 to 1 at least; neighbours differ in brightness too, for those who see few colours. */
export const PART_COLOURS: Readonly<Record<CostPartName, Colour>> = {
  compute: { light: '#1f5fbf', dark: '#6ea8ff' },
  bootVolume: { light: '#d9660a', dark: '#ffab5e' },
  dataVolume: { light: '#7a4a00', dark: '#c98a2d' },
  address: { light: '#0c8f74', dark: '#4fd6b4' },
  traffic: { light: '#8a2fa0', dark: '#dc9bf0' },
  licence: { light: '#c2255c', dark: '#ff7fa6' },
  image: { light: '#4a5361', dark: '#b4becb' },
  snapshot: { light: '#4f7a12', dark: '#a5d04a' },
};

/** In the order of the clouds' names; beyond them colours come again with other shapes. */
export const CLOUD_COLOURS: readonly Colour[] = [
  { light: '#1f5fbf', dark: '#6ea8ff' },
  { light: '#c2480a', dark: '#ffa05c' },
  { light: '#0c8060', dark: '#4fd6b4' },
  { light: '#8a2fa0', dark: '#dc9bf0' },
  { light: '#8a6100', dark: '#e3bf4a' },
];

export const PART_NAMES: Readonly<Record<CostPartName, string>> = {
  compute: 'compute',
  bootVolume: 'boot volume',
  dataVolume: 'data volumes',
  address: 'addresses',
  traffic: 'traffic',
  licence: 'licence',
  image: 'image',
  snapshot: 'snapshots',
};
