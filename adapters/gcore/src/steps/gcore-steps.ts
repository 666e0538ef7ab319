import type { StepDriver } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { createAnnounceReplacement } from './announce-replacement.ts';
import { createBootVolume } from './create-boot-volume.ts';
import { createCreateServer } from './create-server.ts';
import { createDeleteServer } from './delete-server.ts';
import { createDeleteVolume } from './delete-volume.ts';
import { createPointFloatingIp } from './point-floating-ip.ts';
import { createPowerServer } from './power-server.ts';
import { createRenameServer } from './rename-server.ts';
import { createReservePort } from './reserve-port.ts';
import { createResizeServer } from './resize-server.ts';
import { createResizeWindow } from './resize-window.ts';
import type { StepKind } from './step-kind.ts';
import { ATTACH, createTieVolume, DETACH } from './tie-volume.ts';

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
