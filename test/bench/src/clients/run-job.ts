import type { Job, Subject, Usage } from './job.ts';

/** Does the job of the command line with a subject, and prints what it took; or why it failed. */
export async function runJob(open: (job: Job) => Promise<Subject>): Promise<void> {
  try {
    const usage = await measured(open, JSON.parse(process.argv[2] ?? '{}') as Job);
    process.stdout.write(`${JSON.stringify(usage)}\n`);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  }
}

async function measured(open: (job: Job) => Promise<Subject>, job: Job): Promise<Usage> {
  const subject = await open(job);
  const wallMilliseconds: number[] = [];
  const cpuMilliseconds: number[] = [];
  let count = 0;
  for (let time = 0; time < job.times; time += 1) {
    const started = performance.now();
    const before = process.cpuUsage();
    count = await (job.gets === undefined ? listAll(subject, job) : getAll(subject, job.gets));
    const used = process.cpuUsage(before);
    wallMilliseconds.push(performance.now() - started);
    cpuMilliseconds.push((used.user + used.system) / 1000);
  }
  const life = process.cpuUsage();
  const usage: Usage = {
    wallMilliseconds: wallMilliseconds.slice(-job.measured),
    cpuMilliseconds: cpuMilliseconds.slice(-job.measured),
    lifeMilliseconds: performance.now(),
    lifeCpuMilliseconds: (life.user + life.system) / 1000,
    maxRssMiB: process.resourceUsage().maxRSS / 1024,
    count,
  };
  await subject.close();
  return usage;
}

async function listAll(subject: Subject, { clouds }: Job): Promise<number> {
  const counts = await Promise.all(clouds.map((cloud) => subject.list(cloud)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function getAll(subject: Subject, { count, atOnce }: NonNullable<Job['gets']>): Promise<number> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await subject.get(next);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return count;
}
