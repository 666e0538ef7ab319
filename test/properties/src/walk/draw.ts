import type { Present, PresentKind } from '../world/present.ts';

/** Drawn numbers, used up one by one: the same numbers ask for the same thing. */
export class Draw {
  private readonly numbers: readonly number[];
  private readonly present: Present;
  private next = 0;

  constructor(numbers: readonly number[], present: Present) {
    this.numbers = numbers;
    this.present = present;
  }

  number(below: number): number {
    const drawn = this.numbers[this.next % this.numbers.length] ?? 0;
    this.next += 1;
    return drawn % below;
  }

  oneOf<Value>(first: Value, ...others: readonly Value[]): Value {
    return [first, ...others][this.number(others.length + 1)] ?? first;
  }

  /** Present half of the time. */
  maybe<Name extends string, Value>(name: Name, value: () => Value): { readonly [N in Name]?: Value } {
    return (this.number(2) === 0 ? {} : { [name]: value() }) as { readonly [N in Name]?: Value };
  }

  /** The id of something that is there; now and then of nothing. */
  idOf(kind: PresentKind): string {
    const rows = this.present[kind];
    const index = this.number(rows.length * 8 + 1);
    return rows[index % Math.max(1, rows.length)]?.id ?? `no-such-${kind}`;
  }

  /** A rule of any security group. */
  rule(): string {
    const rules = this.present.securityGroup.flatMap((group) => group.rules ?? []);
    return rules[this.number(Math.max(1, rules.length))]?.id ?? 'no-such-rule';
  }

  /** Id or name; now and then of nothing. */
  nameOf(kind: PresentKind): string {
    const rows = this.present[kind];
    if (rows.length === 0 || this.number(12) === 0) return `no-such-${kind}`;
    const row = rows[this.number(rows.length)];
    return (this.number(2) === 0 ? null : row?.name) ?? row?.id ?? '';
  }
}
