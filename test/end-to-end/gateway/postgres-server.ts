import type { TestServer } from '@isobar/gateway/testing';
import { startTestServer } from '@isobar/gateway/testing';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server that all gateways of a run share. */
    postgresUrl: string;
  }
}

let server: TestServer | null = null;

/** One server for the whole run: making and starting one takes longer than a gateway. */
export async function setup(project: TestProject): Promise<void> {
  server = await startTestServer();
  project.provide('postgresUrl', server.url);
}

export async function teardown(): Promise<void> {
  await server?.close();
}
