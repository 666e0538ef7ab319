import { ACTIONS } from '@isobar/core';

const PLAYED_WHOLE: ReadonlySet<string> = new Set(['create', 'rebuild', 'resize']);
/** Verbs that lose their reply on the lab too: what they make is found again by every kind of anchor. */
const LOST_HERE: ReadonlySet<string> = new Set(['attachVolume', 'createVolume', 'createImage', 'attachPort', 'createFloatingIp']);
const LOST_ELSEWHERE = 'takes a world for each write; the simulated cloud loses each one, lost-replies.test.ts the worst ones on the lab';

/** Tests of the conformance suite that this lab does not play, each with the reason and the place where it is played instead. */
export const PLAYED_ELSEWHERE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...PLAYED_WHOLE].map((verb) => [
      `lets another process finish a ${verb} that was killed anywhere`,
      'takes a dozen worlds; the simulated cloud plays each point, lost-replies.test.ts the worst ones on the lab',
    ]),
  ),
  ...Object.fromEntries(
    ACTIONS.flatMap((action) => {
      if (PLAYED_WHOLE.has(action)) return [];
      const reply = LOST_HERE.has(action) ? [] : [`finds out what became of ${action} whose answer was lost`];
      return [...reply, `finds out that ${action} never arrived`].map((title) => [title, LOST_ELSEWHERE]);
    }),
  ),
  'ends restore as planned and promised, or refuses it with its reason':
    'a deleted server is gone at once in this lab; the soak of the matrix of can asks for it in a lab that keeps them',
};
