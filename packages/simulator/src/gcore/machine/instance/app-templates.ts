import { refuseMissing } from '../../gcore-refusal.ts';
import type { AppTemplate } from '../../model/catalog.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** Throws the platform's 404 for an unknown application template. */
export function requireAppTemplate(state: GcoreState, id: string): AppTemplate {
  const template = state.appTemplates.find((row) => row.id === id);
  if (template === undefined) throw refuseMissing(`Application template ${id} not found`);
  return template;
}
