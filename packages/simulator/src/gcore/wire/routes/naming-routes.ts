import type { NamingRules } from '../../model/naming.ts';
import type { BodyReader } from '../decode/body-reader.ts';
import type { AvailableNamesDocument, ResellerNamesDocument } from '../documents.ts';
import { noContent, ok, parameter, readBody, scopeOf } from '../gcore-call.ts';
import type { GcoreHandler, GcoreRoute } from '../gcore-call.ts';

/** Which names may be given here; without rules, any. */
const showAvailable: GcoreHandler = (call) => {
  const rules = call.backend.naming.find(scopeOf(call).regionId);
  const document: AvailableNamesDocument & Readonly<Record<string, unknown>> = {
    custom_name_allowed: rules?.allowCustomName ?? true,
    name_templates_limited: rules !== undefined,
    allowed_bm_name_templates: rules?.bareMetalNameTemplates ?? [],
    allowed_bm_name_win_templates: rules?.bareMetalWindowsNameTemplates ?? [],
    allowed_name_templates: rules?.nameTemplates ?? [],
    allowed_name_win_templates: rules?.windowsNameTemplates ?? [],
  };
  return ok(document);
};

const list: GcoreHandler = ({ backend }) => {
  const results = backend.naming.list().map(toRulesBody);
  return ok({ count: results.length, results });
};

const put: GcoreHandler = (call) => ok(toRulesBody(call.backend.naming.put(readRules(readBody(call), call.account.clientId))));

const remove: GcoreHandler = (call) => {
  call.backend.naming.remove(Number(parameter(call, 'reseller')), Number(parameter(call, 'region')));
  return noContent();
};

function readRules(body: BodyReader, clientId: number): NamingRules {
  const rules = {
    resellerId: body.optionalInteger('reseller_id', 1) ?? clientId,
    regionId: body.requireInteger('region_id', 1),
    allowCustomName: body.optionalBoolean('allow_custom_name', true),
    nameTemplates: body.textList('allowed_name_templates'),
    windowsNameTemplates: body.textList('allowed_name_win_templates'),
    bareMetalNameTemplates: body.textList('allowed_bm_name_templates'),
    bareMetalWindowsNameTemplates: body.textList('allowed_bm_name_win_templates'),
  };
  body.finish();
  return rules;
}

const toRulesBody = (rules: Readonly<NamingRules>): ResellerNamesDocument & Readonly<Record<string, unknown>> => ({
  allow_custom_name: rules.allowCustomName,
  allowed_bm_name_templates: rules.bareMetalNameTemplates,
  allowed_bm_name_win_templates: rules.bareMetalWindowsNameTemplates,
  allowed_name_templates: rules.nameTemplates,
  allowed_name_win_templates: rules.windowsNameTemplates,
  region_id: rules.regionId,
  reseller_id: rules.resellerId,
});

const TEMPLATES = '/cloud/v1/reseller_name_templates';

/** The names that a reseller leaves to its clients; the first path is deprecated. */
export const NAMING_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: '/cloud/v1/instances/{project}/{region}/available_names', handler: showAvailable },
  { method: 'GET', pattern: `${TEMPLATES}/{project}/{region}/available_names`, handler: showAvailable },
  { method: 'GET', pattern: TEMPLATES, handler: list },
  { method: 'PUT', pattern: TEMPLATES, handler: put },
  { method: 'DELETE', pattern: `${TEMPLATES}/{reseller}/{region}`, handler: remove },
];
