import type { Native, Resource } from './native.ts';

export interface VolumeType<N extends Native = Native> extends Resource<N> {
  readonly isDefault: boolean | null;
  readonly multiAttach: boolean | null;
  readonly description: string | null;
}
