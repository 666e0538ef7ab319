import type { SecurityGroupBackend, SecurityGroupPatch, SecurityGroupRequest } from '../../backend/group-backend.ts';
import type { TaskIds } from '../../backend/reader.ts';
import { refuseMissing } from '../../gcore-refusal.ts';
import type { RuleContent, SecurityGroup } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import { applyTags } from '../state/apply-tags.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { DEFAULT_RULES, toRules } from './default-rules.ts';
import { requireRules } from './rule-checks.ts';
import { addGroup, deleteGroup, touchGroup } from './security-group-store.ts';

/** The security groups of a simulated cloud. Changes of one group at once collide: a task holds it. */
export function createSecurityGroupMachine(state: GcoreState): SecurityGroupBackend {
  const free = (scope: Scope, id: string): SecurityGroup => {
    const group = state.securityGroups.require(scope, id);
    state.tasks.requireUnlocked([group]);
    return group;
  };
  return {
    list: (scope) => state.securityGroups.list(scope),
    find: (scope, id) => state.securityGroups.find(scope, id),
    require: (scope, id) => state.securityGroups.require(scope, id),
    create: (scope, request) => [createGroup(state, scope, request)],
    createDirectly: (scope, request) => createNow(state, scope, request),
    update: (scope, id, patch) => updateGroup(state, scope, free(scope, id), patch),
    addRule: (scope, id, rule) => [addRule(state, scope, free(scope, id), rule)],
    removeRule: (scope, id, ruleId) => [removeRule(state, scope, free(scope, id), ruleId)],
    remove: (scope, id) => deleteGroup(state, free(scope, id)),
    copy: (scope, id, name) => copyGroup(state, scope, free(scope, id), name),
    revert: (scope, id) => replaceRules(state, free(scope, id), DEFAULT_RULES),
  };
}

function createGroup(state: GcoreState, scope: Scope, request: SecurityGroupRequest): string {
  requireRules(state, scope, request.rules ?? []);
  const release = state.quotas.reserve(scope.regionId, { firewall_count: 1 }, 'quota');
  const id = state.ids.uuid();
  return state.tasks.start({
    type: 'create_security_group',
    scope,
    data: { name: request.name, description: request.description },
    locks: [],
    stages: [
      {
        at: 0.4,
        run: (task) => {
          release();
          task.hold(addGroup(state, scope, request, { id, taskId: task.id }));
        },
      },
    ],
    created: () => ({ security_groups: [id] }),
    fail: () => {
      release();
      state.securityGroups.delete(id);
    },
  });
}

function createNow(state: GcoreState, scope: Scope, request: SecurityGroupRequest): SecurityGroup {
  requireRules(state, scope, request.rules ?? []);
  state.quotas.reserve(scope.regionId, { firewall_count: 1 }, 'quota')();
  return addGroup(state, scope, request, { id: state.ids.uuid(), taskId: null });
}

function copyGroup(state: GcoreState, scope: Scope, group: SecurityGroup, name: string): SecurityGroup {
  return createNow(state, scope, { name, description: group.description, rules: group.rules, tags: new Map() });
}

/** Rules that are the same stay as they are, with their ids. */
function replaceRules(state: GcoreState, group: SecurityGroup, wanted: readonly RuleContent[]): SecurityGroup {
  const kept = group.rules.filter((rule) => wanted.some((content) => isSame(rule, content)));
  const fresh = wanted.filter((content) => !group.rules.some((rule) => isSame(rule, content)));
  group.rules = [...kept, ...toRules(state.ids, fresh, state.clock.now())];
  touchGroup(state, group);
  return group;
}

function updateGroup(state: GcoreState, scope: Scope, group: SecurityGroup, patch: SecurityGroupPatch): TaskIds {
  requireRules(state, scope, patch.rules ?? []);
  const tags = patch.tags === null ? group.tags : applyTags(group.tags, patch.tags);
  if (!changesAnything(group, patch)) return [];
  return [
    state.tasks.start({
      type: 'update_security_group',
      scope,
      data: { security_group_id: group.id, name: patch.name },
      locks: [group],
      finish: () => {
        group.name = patch.name ?? group.name;
        group.description = patch.description ?? group.description;
        group.tags = tags;
        if (patch.rules === null) touchGroup(state, group);
        else replaceRules(state, group, patch.rules);
      },
    }),
  ];
}

function changesAnything(group: SecurityGroup, { name, description, rules, tags }: SecurityGroupPatch): boolean {
  const sameRules = rules === null || (rules.length === group.rules.length && rules.every((rule) => group.rules.some((own) => isSame(own, rule))));
  const sameTexts = (name ?? group.name) === group.name && (description ?? group.description) === group.description;
  return !sameRules || !sameTexts || tags !== null;
}

function addRule(state: GcoreState, scope: Scope, group: SecurityGroup, content: RuleContent): string {
  requireRules(state, scope, [content]);
  const [rule] = toRules(state.ids, [content], state.clock.now());
  const added = rule === undefined ? [] : [rule];
  return state.tasks.start({
    type: 'create_security_group_rule',
    scope,
    data: { security_group_id: group.id },
    locks: [group],
    created: () => ({ security_group_rules: added.map((row) => row.id) }),
    finish: () => {
      group.rules = [...group.rules, ...added];
      touchGroup(state, group);
    },
  });
}

function removeRule(state: GcoreState, scope: Scope, group: SecurityGroup, ruleId: string): string {
  if (!group.rules.some((rule) => rule.id === ruleId)) throw refuseMissing(`Security group rule ${ruleId} not found`);
  return state.tasks.start({
    type: 'delete_security_group_rule',
    scope,
    data: { security_group_id: group.id, rule_id: ruleId },
    locks: [group],
    finish: () => {
      group.rules = group.rules.filter((rule) => rule.id !== ruleId);
      touchGroup(state, group);
    },
  });
}

const CONTENT_FIELDS = ['direction', 'etherType', 'protocol', 'portMin', 'portMax', 'remotePrefix', 'remoteGroupId', 'description'] as const;

const isSame = (left: RuleContent, right: RuleContent): boolean => CONTENT_FIELDS.every((field) => left[field] === right[field]);
