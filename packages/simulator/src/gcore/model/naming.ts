/** Which names a reseller's clients may give in one region. */
export interface NamingRules {
  readonly resellerId: number;
  readonly regionId: number;
  /** Whether a name outside the templates is taken too. */
  readonly allowCustomName: boolean;
  readonly nameTemplates: readonly string[];
  readonly windowsNameTemplates: readonly string[];
  readonly bareMetalNameTemplates: readonly string[];
  readonly bareMetalWindowsNameTemplates: readonly string[];
}
