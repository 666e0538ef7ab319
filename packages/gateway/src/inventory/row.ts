/** A resource of any kind, as its contract has it; what every kind has by name. */
export interface Row {
  readonly ref: string;
  readonly cloud: string;
  readonly id: string;
  readonly name: string | null;
  readonly labels?: Readonly<Record<string, string>>;
}
