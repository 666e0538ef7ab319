/** One method as a provider's page lists it. */
export interface SeedMethod {
  readonly page: string;
  readonly name: string;
  readonly method: string;
  readonly path: string;
}
