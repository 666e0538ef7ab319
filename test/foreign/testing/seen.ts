import type { Ran } from './run-program.ts';

export type Step = Readonly<Record<string, unknown>>;

/** What a program saw, by the name of the step: each of its lines is a JSON object. @throws where it did not come to its end */
export function readSteps({ code, out, err }: Ran): (name: string) => Step {
  if (code !== 0) throw new Error(`exited ${code} after:\n${out}\n${err}`);
  const steps = new Map(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Step)
      .map((step) => [step['step'], step]),
  );
  return (name) => {
    const step = steps.get(name);
    if (step === undefined) throw new RangeError(`no step ${name} among ${[...steps.keys()].join(', ')}`);
    return step;
  };
}
