/** Tests of the conformance suite that this lab does not play, each with the reason and the place where it is played instead. */
export const PLAYED_ELSEWHERE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['create', 'rebuild', 'resize'].map((verb) => [
      `lets another process finish a ${verb} that was killed anywhere`,
      'takes a dozen worlds; the simulated cloud plays each point, lost-replies.test.ts the worst ones on the lab',
    ]),
  ),
  'ends restore as planned and promised, or refuses it with its reason':
    'a deleted server is gone at once in this lab; soak/can-matrix.test.ts asks for it in a lab that keeps them',
};
