// The measure of all.
import { rawSubject } from './raw-subject.ts';
import { runJob } from './run-job.ts';

await runJob(async (job) => rawSubject(job, (rows) => rows));
