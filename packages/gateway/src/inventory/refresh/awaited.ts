import type { ResourceKind } from '@isobar/core';

import type { Reading } from '../inventory.ts';

/** What somebody waits for: of each kind a reading that began no earlier than this one. */
export type Awaited = ReadonlyMap<ResourceKind, Reading>;
