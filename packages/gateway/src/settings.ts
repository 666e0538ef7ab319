/** What `isobar serve` runs with; from its options and `gateway:` of the configuration. */
export interface GatewaySettings {
  readonly host: string;
  /** 0: the system chooses. */
  readonly port: number;
  /** `postgres://…`; null for the embedded database. */
  readonly database: string | null;
  /** Absolute path: the embedded database, the key that seals secrets, the lock. */
  readonly stateFolder: string;
}
