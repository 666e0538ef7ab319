import type { CloudErrorDetails } from '@isobar/core';
import { CloudError, isCloudError } from '@isobar/core';

import { ACCESS_KEY } from '../memory-harness.ts';
import type { Mutant } from './mutant.ts';
import { withServers, withStep } from './mutate.ts';

const family = 'errors';

/** The adapter whose reads of servers fail in other words. */
function failing(change: (error: CloudError) => CloudError): Mutant['wrap'] {
  const rethrow = (error: unknown): never => {
    throw isCloudError(error) ? change(error) : error;
  };
  return (adapter) =>
    withServers(adapter, (reader) => ({
      listPage: (cursor, options) => reader.listPage(cursor, options).catch(rethrow),
      get: (id, options) => reader.get(id, options).catch(rethrow),
    }));
}

const detailed = (error: CloudError, details: CloudErrorDetails): CloudError =>
  new CloudError(error.code, error.message, { ...error.details, ...details });

export const ERROR_MUTANTS: readonly Mutant[] = [
  {
    name: 'calls a cloud that is away an internal error',
    family,
    test: 'tells a read that fails as unavailable',
    assertion: 'unavailable: a list says unavailable',
    wrap: failing((error) => new CloudError('internal', error.message, error.details)),
  },
  {
    name: 'takes an answer that is cut off for an empty list',
    family,
    test: 'tells a read that fails as malformed',
    assertion: 'malformed: a list says invalid_response',
    wrap: (adapter) =>
      withServers(adapter, (reader) => ({ listPage: (cursor, options) => reader.listPage(cursor, options).catch(() => ({ items: [] })) })),
  },
  {
    name: 'says that trying again helps against a wrong key',
    family,
    test: 'tells a read that fails as unauthenticated',
    assertion: 'unauthenticated: the error tells whether trying again helps',
    wrap: failing((error) => detailed(error, { retryable: true })),
  },
  {
    name: 'shows the access key in an error',
    family,
    test: 'tells a read that fails as unauthenticated',
    assertion: 'unauthenticated: the error shows no secret',
    wrap: failing((error) => new CloudError(error.code, `${error.message} (${ACCESS_KEY})`, error.details)),
  },
  {
    name: 'says that a read which failed may have changed something',
    family,
    test: 'tells a read that fails as unavailable',
    assertion: 'unavailable: a read that failed changed nothing',
    wrap: failing((error) => detailed(error, { outcome: 'unknown' })),
  },
  {
    name: 'takes a cloud that is away for a rebuild that failed',
    family,
    test: 'outlives a cloud that is away for a while',
    assertion: 'an operation outlives a cloud that is away for a while',
    wrap: (adapter) =>
      withStep(adapter, 'memory.rebuild', (driver) => ({
        observe: (context) =>
          driver.observe(context).catch((error: unknown) => {
            if (!isCloudError(error)) throw error;
            return { state: 'failed', error: error.toJSON() } as const;
          }),
      })),
  },
];
