/**
 * Lets each of them run in turn, the order turned round after every round, so that what drifts on the machine
 * (heat, other processes) meets all alike. One untimed round goes before.
 */
export async function alternate<Name extends string, Value>(
  runs: number,
  subjects: Readonly<Record<Name, () => Promise<Value>>>,
): Promise<Readonly<Record<Name, readonly Value[]>>> {
  const names = Object.keys(subjects) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as Value[]])) as Record<Name, Value[]>;
  for (let round = 0; round <= runs; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await subjects[name]();
      if (round > 0) values[name].push(value);
    }
  }
  return values;
}
