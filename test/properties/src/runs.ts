/** How many runs a property gets, times `ISOBAR_PROPERTY_RUNS`; the same seed each time unless `ISOBAR_PROPERTY_SEED` says otherwise. */
export function runs(count: number): { readonly numRuns: number; readonly seed: number; readonly endOnFailure: boolean } {
  const times = Number(process.env['ISOBAR_PROPERTY_RUNS'] ?? '1');
  const seed = Number(process.env['ISOBAR_PROPERTY_SEED'] ?? '20260301');
  if (!(times > 0) || !Number.isInteger(seed)) throw new RangeError('ISOBAR_PROPERTY_RUNS must be above 0, ISOBAR_PROPERTY_SEED a whole number');
  // Without end on failure a failing run would be shrunk for minutes.
  return { numRuns: Math.max(1, Math.round(count * times)), seed, endOnFailure: process.env['ISOBAR_PROPERTY_SHRINK'] === undefined };
}
