import openapiTS, { astToString } from 'openapi-typescript';

const header = `// SPDX-License-Identifier: Apache-2.0
// GENERATED from openapi.yaml by contracts/scripts/generate.ts. Do not edit: change the document and generate again.
`;

/**
 * The TypeScript types of one OpenAPI 3.1 document, as the text of its types.gen.ts.
 * @param openapi file URL of the document.
 * @throws {Error} when the document cannot be read, or a reference in it leads nowhere.
 */
export async function generateTypes(openapi: URL): Promise<string> {
  // An object without listed properties is a map of unknowns, not a type that nothing fits.
  const nodes = await openapiTS(openapi, { emptyObjectsUnknown: true, silent: true });
  return `${header}\n${astToString(nodes)}`;
}
