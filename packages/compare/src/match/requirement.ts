/** What a server has to have. null is not asked for; an architecture that is not asked for is x86_64 or one that is not told. */
export interface FlavorRequirement {
  readonly vcpus: number;
  readonly memoryMiB: number;
  /** Root disk, of the flavor or as a volume. */
  readonly diskGiB: number | null;
  readonly vcpuKind: 'shared' | 'dedicated' | null;
  readonly architecture: string | null;
  /** A part of the GPU's name, compared without case. */
  readonly gpu: string | null;
  readonly networkGbps: number | null;
  readonly osType: 'linux' | 'windows' | null;
}
