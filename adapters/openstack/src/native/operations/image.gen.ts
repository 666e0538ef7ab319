// SPDX-License-Identifier: Apache-2.0
// GENERATED from the contract document by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

import type { operations } from '@isobar/contracts/openstack-glance';
import type { OperationTable } from '@isobar/transport';

export const OPERATIONS = {
  listImageVersions: {"method":"GET","path":"/versions","body":null},
  listImages: {"method":"GET","path":"/v2/images","body":null},
  showImage: {"method":"GET","path":"/v2/images/{image_id}","body":null},
} as const satisfies OperationTable<operations>;
