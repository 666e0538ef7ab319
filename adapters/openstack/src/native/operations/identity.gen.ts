// SPDX-License-Identifier: Apache-2.0
// GENERATED from the contract document by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

import type { operations } from '@isobar/contracts/openstack-keystone';
import type { OperationTable } from '@isobar/transport';

export const OPERATIONS = {
  showIdentityVersion: {"method":"GET","path":"/v3","body":null},
  validateToken: {"method":"GET","path":"/v3/auth/tokens","body":null},
  createToken: {"method":"POST","path":"/v3/auth/tokens","body":"application/json"},
  revokeToken: {"method":"DELETE","path":"/v3/auth/tokens","body":null},
  showCatalog: {"method":"GET","path":"/v3/auth/catalog","body":null},
  listAuthProjects: {"method":"GET","path":"/v3/auth/projects","body":null},
} as const satisfies OperationTable<operations>;
