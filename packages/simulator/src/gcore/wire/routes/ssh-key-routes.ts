import type { SshKey } from '../../model/catalog.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { NAME_PATTERN } from '../decode/names.ts';
import type { CreatedSshKeyDocument, KeypairDocument, SshKeyDocument } from '../documents.ts';
import { created, noContent, ok, parameter, projectOf, readBody } from '../gcore-call.ts';
import type { GcoreHandler, GcoreRoute } from '../gcore-call.ts';
import { toZuluTime } from '../times.ts';

const PUBLIC_KEY = /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp(?:256|384|521)|sk-\S+) \S+(?: .*)?\s*$/u;

type KeyRow = (key: Readonly<SshKey>) => SshKeyDocument | KeypairDocument;

const list =
  (toRow: KeyRow): GcoreHandler =>
  (call) => {
    const { count, page } = toPage(call.backend.sshKeys.list(projectOf(call)), call.request.query, DEFAULT_LIMIT.few);
    return ok({ count, results: page.map(toRow) });
  };

const show: GcoreHandler = (call) => ok(toKeyBody(call.backend.sshKeys.require(projectOf(call), parameter(call, 'key'))));

/** 201; the private half of a pair that was made here is in this one reply only. */
const create: GcoreHandler = (call) => {
  const projectId = projectOf(call);
  const body = readBody(call);
  const request = {
    name: body.requireText('name', { pattern: NAME_PATTERN }),
    publicKey: body.optionalText('public_key', { pattern: PUBLIC_KEY }),
    isShared: body.optionalBoolean('shared_in_project', true),
  };
  body.finish();
  const { key, privateKey } = call.backend.sshKeys.create(projectId, request);
  const document: CreatedSshKeyDocument = { ...toKeyBody(key), private_key: privateKey };
  return created(document);
};

const share: GcoreHandler = (call) => {
  const projectId = projectOf(call);
  const body = readBody(call);
  const isShared = body.requireBoolean('shared_in_project');
  body.finish();
  return ok(toKeyBody(call.backend.sshKeys.share(projectId, parameter(call, 'key'), isShared)));
};

const remove: GcoreHandler = (call) => {
  call.backend.sshKeys.remove(projectOf(call), parameter(call, 'key'));
  return noContent();
};

const toKeyBody = (key: Readonly<SshKey>): SshKeyDocument => ({
  id: key.id,
  name: key.name,
  public_key: key.publicKey,
  fingerprint: key.fingerprint,
  state: 'ACTIVE',
  shared_in_project: key.sharedInProject,
  project_id: key.projectId,
  created_at: toZuluTime(key.createdAt),
});

const toOldKeyBody = (key: Readonly<SshKey>): KeypairDocument & Readonly<Record<string, unknown>> => ({
  sshkey_id: key.id,
  sshkey_name: key.name,
  public_key: key.publicKey,
  fingerprint: key.fingerprint,
  state: 'ACTIVE',
  shared_in_project: key.sharedInProject,
  project_id: key.projectId,
});

const KEYS = '/cloud/v1/ssh_keys/{project}';

/** SSH keys of a project; the older path has a region in it and other names. */
export const SSH_KEY_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: KEYS, handler: list(toKeyBody), only: 'gcore' },
  { method: 'GET', pattern: `${KEYS}/{key}`, handler: show, only: 'gcore' },
  { method: 'POST', pattern: KEYS, handler: create, only: 'gcore' },
  { method: 'PATCH', pattern: `${KEYS}/{key}`, handler: share, only: 'gcore' },
  { method: 'DELETE', pattern: `${KEYS}/{key}`, handler: remove, only: 'gcore' },
  { method: 'GET', pattern: '/cloud/v1/keypairs/{project}/{region}', handler: list(toOldKeyBody) },
];
