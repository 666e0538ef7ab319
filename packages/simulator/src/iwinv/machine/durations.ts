/**
 * Virtual seconds between a change becoming visible and its end. iwinv publishes none ("it may take
 * some time"): these are ours, of the size that other OpenStack-based clouds need.
 */
export const DURATION_SECONDS = {
  createPending: 5,
  create: 45,
  delete: 10,
  start: 20,
  shutdown: 15,
  reboot: 25,
  rebuild: 90,
  resize: 60,
  volume: 6,
} as const;
