/** The three ways in which the platform writes a time, each for its own resources; all are UTC. */

const toSeconds = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 19);

/** `2026-01-16T10:11:36Z`: instances and SSH keys. */
export const toZuluTime = (milliseconds: number): string => `${toSeconds(milliseconds)}Z`;

/** `2026-01-16T10:11:36+0000`, without a colon: volumes, networks, images, addresses, groups. */
export const toOffsetTime = (milliseconds: number): string => `${toSeconds(milliseconds)}+0000`;

/** `2026-01-16T10:11:36`, without any zone: tasks, projects, regions. */
export const toBareTime = (milliseconds: number): string => toSeconds(milliseconds);
