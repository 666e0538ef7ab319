import type { StepDriver } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { createAnnounceReplacement } from './server/announce-replacement.ts';
import { createBootVolume } from './volume/create-boot-volume.ts';
import { createCreateServer } from './server/create-server.ts';
import { createDeleteServer } from './server/delete-server.ts';
import { createDeleteVolume } from './volume/delete-volume.ts';
import { createPointFloatingIp } from './address/point-floating-ip.ts';
import { createPowerServer } from './server/power-server.ts';
import { createRenameServer } from './server/rename-server.ts';
import { createUpdatePort } from './address/update-port.ts';
import { createReservePort } from './address/reserve-port.ts';
import { createResizeServer } from './server/resize-server.ts';
import { createResizeWindow } from './server/resize-window.ts';
import type { StepKind } from './step-kind.ts';
import { createAssignSecurityGroup } from './group/assign-security-group.ts';
import { createChangeRule } from './group/change-rule.ts';
import { createJoinServerGroup } from './group/join-server-group.ts';
import { createAttachInterface } from './address/attach-interface.ts';
import { createDetachInterface } from './address/detach-interface.ts';
import { createCreateResource } from './resource/create-resource.ts';
import { createDeleteResource } from './resource/delete-resource.ts';
import { createOpenConsole } from './server/open-console.ts';
import { createChangeVolume } from './volume/change-volume.ts';
import { ATTACH, ATTACH_HERE, createTieVolume, DETACH } from './volume/tie-volume.ts';

/** A driver for each kind of step that the strategies name. */
export function createSteps(session: GcoreSession): Readonly<Record<StepKind, StepDriver>> {
  return {
    'gcore.announceReplacement': createAnnounceReplacement(session),
    'gcore.assignSecurityGroup': createAssignSecurityGroup(session),
    'gcore.attachInterface': createAttachInterface(session),
    'gcore.attachVolume': createTieVolume(session, ATTACH),
    'gcore.attachVolumeHere': createTieVolume(session, ATTACH_HERE),
    'gcore.changeRule': createChangeRule(session),
    'gcore.changeVolume': createChangeVolume(session),
    'gcore.createBootVolume': createBootVolume(session),
    'gcore.createResource': createCreateResource(session),
    'gcore.createServer': createCreateServer(session),
    'gcore.deleteResource': createDeleteResource(session),
    'gcore.deleteServer': createDeleteServer(session),
    'gcore.deleteVolume': createDeleteVolume(session),
    'gcore.detachInterface': createDetachInterface(session),
    'gcore.detachVolume': createTieVolume(session, DETACH),
    'gcore.joinServerGroup': createJoinServerGroup(session),
    'gcore.openConsole': createOpenConsole(session),
    'gcore.pointFloatingIp': createPointFloatingIp(session),
    'gcore.power': createPowerServer(session),
    'gcore.renameServer': createRenameServer(session),
    'gcore.reservePort': createReservePort(session),
    'gcore.resizeServer': createResizeServer(session),
    'gcore.resizeWindow': createResizeWindow(session),
    'gcore.updatePort': createUpdatePort(session),
  };
}
