import { DBOS, DBOSClient } from '@dbos-inc/dbos-sdk';
import type { Pool } from 'pg';

import type { Connection, Database } from '../../database/database.ts';
import { createPool } from '../../database/pool-settings.ts';
import type { Worker } from '../workers/worker.ts';
import { APPLICATION, WORKFLOW } from './form.ts';
import type { OperationWork } from './operation-workflow.ts';
import { setWork } from './operation-workflow.ts';
import type { QueueSettings } from './queues.ts';
import { Queues } from './queues.ts';

export interface LaunchSettings {
  readonly database: Database;
  /** What this process is to others. */
  readonly worker: Worker;
  /** False: this process queues, and leaves the work to others. */
  readonly works: boolean;
  readonly queues: Readonly<Record<string, QueueSettings>>;
  readonly work: OperationWork;
  /** What the machinery of workflows could not do; for the log. */
  readonly onProblem: (text: string) => void;
}

/** A workflow that runs, or waits for its turn or its time. */
export interface LiveWorkflow {
  readonly id: string;
  readonly queue: string;
  /** The worker that runs it; null while it waits. */
  readonly executor: string | null;
  readonly form: string;
}

const LIVE = ['PENDING', 'ENQUEUED', 'DELAYED'] as const;
const ENDED = ['SUCCESS', 'ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'] as const;
const CONNECTIONS = 8;
/** A new version of DBOS may make an index of a large table. */
const STATEMENT_MILLISECONDS = 600_000;
const CLEAN_AT_ONCE = 500;

/** Workflows of DBOS on the database of the gateway, in a schema of their own. One per process: DBOS knows no more. */
export class Flow {
  private readonly settings: LaunchSettings;
  private readonly pool: Pool;
  private readonly client: DBOSClient;
  private readonly queues: Queues;

  private constructor(settings: LaunchSettings, pool: Pool, client: DBOSClient) {
    this.settings = settings;
    this.pool = pool;
    this.client = client;
    this.queues = new Queues(client, settings.queues);
  }

  /** Makes the tables where they are not there, and begins to work on the queues of these clouds. */
  static async launch(settings: LaunchSettings, clouds: readonly string[]): Promise<Flow> {
    const { database, worker, works, work, onProblem } = settings;
    const pool = createPool({ url: database.url, connections: CONNECTIONS, statementMilliseconds: STATEMENT_MILLISECONDS });
    const place = { systemDatabaseUrl: database.url, systemDatabasePool: pool };
    const logger = { debug: () => undefined, info: () => undefined, warn: problem(onProblem), error: problem(onProblem) };
    setWork(work);
    DBOS.setConfig({
      name: APPLICATION,
      ...place,
      applicationVersion: worker.form,
      executorID: worker.id,
      logger,
      ...(works ? {} : { listenQueues: [] }),
    });
    // Processes that start at once on an empty database would make the same tables.
    await worker.alone('launch', () => DBOS.launch());
    const flow = new Flow(settings, pool, await DBOSClient.create({ ...place, applicationName: APPLICATION, logger }));
    for (const cloud of clouds) await flow.queues.of(cloud);
    return flow;
  }

  /** Queues a workflow, unless there is one of this id. With a connection it is there when that one commits. */
  async enqueue(id: string, operation: string, cloud: string, delaySeconds = 0, connection?: Connection): Promise<void> {
    const options = {
      workflowName: WORKFLOW,
      workflowID: id,
      queueName: await this.queues.of(cloud),
      appVersion: this.settings.worker.form,
      ...(delaySeconds > 0 ? { delaySeconds } : {}),
    };
    if (connection === undefined) await this.client.enqueue(options, operation);
    else await this.client.enqueueInTransaction(clientOf(connection), options, operation);
  }

  /** Makes sure that an operation can be queued within a transaction. */
  async prepare(cloud: string): Promise<void> {
    await this.queues.of(cloud);
  }

  /** Ids of the workflows that an operation has, or had. */
  async idsOf(operation: string): Promise<readonly string[]> {
    const found = await this.client.listWorkflows({ workflow_id_prefix: operation, loadInput: false, loadOutput: false });
    return found.map(({ workflowID }) => workflowID);
  }

  async live(): Promise<readonly LiveWorkflow[]> {
    const found = await this.client.listWorkflows({ workflowName: WORKFLOW, status: [...LIVE], loadInput: false, loadOutput: false });
    return found.map(({ workflowID, status, queueName, executorId, applicationVersion }) => ({
      id: workflowID,
      queue: queueName ?? '',
      executor: status === 'PENDING' ? (executorId ?? '') : null,
      form: applicationVersion ?? '',
    }));
  }

  /** Queues anew what a process that is gone was running; one of another form begins from the start, in this form. */
  async takeOver({ id, queue, form }: LiveWorkflow): Promise<void> {
    if (form === this.settings.worker.form) {
      await this.client.resumeWorkflow(id, { queueName: queue });
      return;
    }
    await this.client.cancelWorkflow(id);
    await DBOS.rewindWorkflow(id, { applicationVersion: this.settings.worker.form, queueName: queue });
  }

  /** Forgets workflows that ended before that; their operations and journals stay. */
  async clean(before: Date): Promise<void> {
    const ended = await this.client.listWorkflows({
      workflowName: WORKFLOW,
      status: [...ENDED],
      completedBefore: before.toISOString(),
      limit: CLEAN_AT_ONCE,
      loadInput: false,
      loadOutput: false,
    });
    if (ended.length > 0) await DBOS.deleteWorkflows(ended.map(({ workflowID }) => workflowID));
  }

  /** Takes no more from the queues and lets go of what runs, which stays for others to take over. */
  async close(): Promise<void> {
    await DBOS.shutdown();
    await this.client.destroy();
    await this.pool.end();
    setWork(null);
  }
}

function problem(onProblem: (text: string) => void): (said: unknown) => void {
  return (said) => onProblem(said instanceof Error ? said.message : String(said));
}

type PgClient = Parameters<DBOSClient['enqueueInTransaction']>[0];

/** DBOS asks its statements of a client of node-postgres; ours is a transaction behind a port. */
function clientOf(connection: Connection): PgClient {
  const query = async (text: string, values: readonly unknown[] = []) => {
    const rows = await connection.query(text, values);
    return { rows, rowCount: rows.length };
  };
  return { query } as unknown as PgClient;
}
