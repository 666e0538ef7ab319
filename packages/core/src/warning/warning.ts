import type { JsonObject } from '../json.ts';

export const WARNING_TYPES = ['unsupported', 'compatibility', 'lossy', 'deprecated', 'assumed'] as const;

export type WarningType = (typeof WARNING_TYPES)[number];

/** Something that was asked for and is ignored, emulated or only assumed. Never an error, never silent. */
export interface Warning {
  readonly type: WarningType;
  /** The option or facet concerned, such as `request.description` or `addresses.private`. */
  readonly subject: string;
  readonly detail: string;
  readonly source?: string;
  readonly data?: JsonObject;
}
