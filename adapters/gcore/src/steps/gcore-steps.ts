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
import { createReservePort } from './address/reserve-port.ts';
import { createResizeServer } from './server/resize-server.ts';
import { createResizeWindow } from './server/resize-window.ts';
import type { StepKind } from './step-kind.ts';
import { ATTACH, createTieVolume, DETACH } from './volume/tie-volume.ts';

/** A driver for each kind of step that the strategies name. */
export function createSteps(session: GcoreSession): Readonly<Record<StepKind, StepDriver>> {
  return {
    'gcore.announceReplacement': createAnnounceReplacement(session),
    'gcore.attachVolume': createTieVolume(session, ATTACH),
    'gcore.createBootVolume': createBootVolume(session),
    'gcore.createServer': createCreateServer(session),
    'gcore.deleteServer': createDeleteServer(session),
    'gcore.deleteVolume': createDeleteVolume(session),
    'gcore.detachVolume': createTieVolume(session, DETACH),
    'gcore.pointFloatingIp': createPointFloatingIp(session),
    'gcore.power': createPowerServer(session),
    'gcore.renameServer': createRenameServer(session),
    'gcore.reservePort': createReservePort(session),
    'gcore.resizeServer': createResizeServer(session),
    'gcore.resizeWindow': createResizeWindow(session),
  };
}
