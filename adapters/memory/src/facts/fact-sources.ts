import type { ResourceReader, Server } from '@isobar/core';

import type { CatalogReaders } from '../catalog-readers.ts';

export interface FactSources extends CatalogReaders {
  readonly cloud: string;
  readonly servers: ResourceReader<Server>;
}
