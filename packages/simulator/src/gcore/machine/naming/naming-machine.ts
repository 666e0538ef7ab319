import type { NamingBackend } from '../../backend/naming-backend.ts';
import { refuseInvalid, refuseMissing } from '../../gcore-refusal.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** The naming rules that a reseller has set, one set for each region. */
export function createNamingMachine(state: GcoreState): NamingBackend {
  return {
    list: () => [...state.naming.values()],
    find: (regionId) => state.naming.get(regionId),
    put: (rules) => {
      state.naming.set(rules.regionId, rules);
      return rules;
    },
    remove: (resellerId, regionId) => {
      if (state.naming.get(regionId)?.resellerId !== resellerId) throw refuseMissing(`Name templates of reseller ${resellerId} not found`);
      state.naming.delete(regionId);
    },
    requireAllowed: (scope, names) => {
      const rules = state.naming.get(scope.regionId);
      if (rules === undefined || rules.allowCustomName) return;
      const allowed = [...rules.nameTemplates, ...rules.windowsNameTemplates];
      const stray = names.find((name) => !allowed.includes(name));
      if (stray !== undefined) throw refuseInvalid(`Name ${stray} is not among the allowed name templates: ${allowed.join(', ')}`);
    },
  };
}
