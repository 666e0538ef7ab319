export const VOLUME_TYPE_NAMES = ['standard', 'ssd_hiiops', 'ssd_lowlatency', 'infra_ssd'] as const;

/** The kinds of disk of this platform that its regions still offer; the last one is EdgeCenter's. */
export type VolumeTypeName = (typeof VOLUME_TYPE_NAMES)[number];
