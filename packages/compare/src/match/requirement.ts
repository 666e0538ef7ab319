/** What a server has to have. null is not asked for; an architecture that is not asked for is x86_64 or one that is not told. Sizes may have a fraction. */
export interface FlavorRequirement {
  readonly vcpus: number;
  readonly memoryMiB: number;
  /** Root disk, of the flavor or as a volume. */
  readonly diskGiB: number | null;
  readonly vcpuKind: 'shared' | 'dedicated' | null;
  readonly architecture: string | null;
  /** Model of the GPU, compared by whole words without case, maker and count: `A10` is `NVIDIA A10`, not `NVIDIA A100`. */
  readonly gpu: string | null;
  readonly networkGbps: number | null;
  readonly osType: 'linux' | 'windows' | null;
}
