// The least that a client can do which hands out its own object with the row as it came: two objects a row, nothing read, nothing checked.
import { rawSubject } from './raw-subject.ts';
import { runJob } from './run-job.ts';

await runJob(async (job) => rawSubject(job, (rows) => rows.map((row) => ({ provider: job.clouds[0], native: { status: null, raw: row } }))));
