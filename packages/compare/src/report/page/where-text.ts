import { filterText } from '../../place/place-text.ts';
import type { PlaceFilter } from '../../place/place-filter.ts';

/** Such as `, in KR or europe`; empty where no place was asked for. */
export function whereText(where: PlaceFilter | null): string {
  return where === null ? '' : `, in ${filterText(where)}`;
}
