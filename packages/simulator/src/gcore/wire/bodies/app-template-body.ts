import type { AppTemplate } from '../../model/catalog.ts';
import type { Scope } from '../../model/scope.ts';
import type { AppTemplateDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import { toPlace } from './place-body.ts';

/** An application of the marketplace; only the first three keys are documented. */
export const toAppTemplateBody = (
  { backend }: GcoreContext,
  scope: Scope,
  template: Readonly<AppTemplate>,
): AppTemplateDocument & Readonly<Record<string, unknown>> => ({
  id: template.id,
  category: template.category,
  description: template.description,
  display_name: template.displayName,
  version: template.version,
  min_disk: template.minDiskGiB,
  min_ram: template.minMemoryMiB,
  min_vcpus: template.minVcpus,
  ...toPlace(backend, scope),
});
