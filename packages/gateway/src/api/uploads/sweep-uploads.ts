import type { UploadStore } from './upload-store.ts';

const PERIOD_MILLISECONDS = 10 * 60 * 1000;

/** Throws away what is no longer needed, now and from time to time. Returns how to stop that; what fails is tried again. */
export function sweepUploads(uploads: Pick<UploadStore, 'sweep'>): () => void {
  const sweep = (): void => void uploads.sweep().catch(() => undefined);
  sweep();
  const timer = setInterval(sweep, PERIOD_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}
