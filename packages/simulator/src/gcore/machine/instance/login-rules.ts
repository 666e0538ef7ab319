import { refuseInvalid } from '../../gcore-refusal.ts';
import type { CreateInstanceRequest, InstanceVolumeRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { imageOf } from './offered-flavors.ts';

/** Throws the platform's 400 for a login that a Windows machine does not take: a user name, or a weak password. */
export function requireLogin(state: GcoreState, scope: Scope, { login }: CreateInstanceRequest, root: InstanceVolumeRequest): void {
  if (imageOf(state, scope, root)?.osType !== 'windows') return;
  if (login.hasUsername) throw refuseInvalid('Username can not be specified for Windows instances');
  if (login.password === 'weak') {
    throw refuseInvalid('Password must have 8 to 16 characters with a lower and an upper case letter, a digit and a special character');
  }
}
