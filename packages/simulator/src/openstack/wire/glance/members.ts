import type { WireReply } from '../../../kernel/wire.ts';
import type { ImageMember, MemberStatus } from '../../model/image.ts';
import { isJsonObject } from '../shared/exchange.ts';
import { toSecondsTime } from '../shared/times.ts';
import { badRequest } from './glance-errors.ts';
import type { GlanceExchange, GlanceRoute } from './glance-exchange.ts';
import { readJson } from './read-json.ts';

const STATUSES: readonly MemberStatus[] = ['pending', 'accepted', 'rejected'];

/** With which projects an image is shared. */
export const MEMBER_ROUTES: readonly GlanceRoute[] = [
  { method: 'GET', pattern: '/v2/images/{id}/members', handler: listMembers },
  { method: 'POST', pattern: '/v2/images/{id}/members', handler: addMember },
  { method: 'GET', pattern: '/v2/images/{id}/members/{member}', handler: showMember },
  { method: 'PUT', pattern: '/v2/images/{id}/members/{member}', handler: changeMember },
  { method: 'DELETE', pattern: '/v2/images/{id}/members/{member}', handler: removeMember },
];

function listMembers({ context, caller, parameter }: GlanceExchange): WireReply {
  const members = context.backend.images.listMembers(caller, parameter('id'));
  return { status: 200, body: { members: members.map((member) => toMemberBody(parameter('id'), member)), schema: '/v2/schemas/members' } };
}

function showMember({ context, caller, parameter }: GlanceExchange): WireReply {
  const member = context.backend.images.getMember(caller, parameter('id'), parameter('member'));
  return { status: 200, body: toMemberBody(parameter('id'), member) };
}

function addMember({ context, caller, request, parameter }: GlanceExchange): WireReply {
  const projectId = readField(readJson(request), 'member');
  const member = context.backend.images.addMember(caller, parameter('id'), projectId);
  return { status: 200, body: toMemberBody(parameter('id'), member) };
}

function changeMember({ context, caller, request, parameter }: GlanceExchange): WireReply {
  const wanted = readField(readJson(request), 'status');
  const status = STATUSES.find((known) => known === wanted);
  if (status === undefined) throw badRequest('Incorrect request: Status must be "pending", "accepted" or "rejected".');
  const member = context.backend.images.setMemberStatus(caller, parameter('id'), parameter('member'), status);
  return { status: 200, body: toMemberBody(parameter('id'), member) };
}

function removeMember({ context, caller, parameter }: GlanceExchange): WireReply {
  context.backend.images.removeMember(caller, parameter('id'), parameter('member'));
  return { status: 204 };
}

function readField(body: unknown, name: 'member' | 'status'): string {
  const value = isJsonObject(body) ? body[name] : undefined;
  if (value === undefined) throw badRequest(name === 'member' ? 'Member to be added not specified' : 'Status not specified');
  if (typeof value === 'string' && value !== '') return value;
  throw badRequest(name === 'member' ? "Member can't be empty" : 'Expected a status in the form: {"status": "status"}');
}

function toMemberBody(imageId: string, member: ImageMember) {
  return {
    member_id: member.projectId,
    image_id: imageId,
    status: member.status,
    created_at: toSecondsTime(member.createdAt),
    updated_at: toSecondsTime(member.updatedAt),
    schema: '/v2/schemas/member',
  };
}
