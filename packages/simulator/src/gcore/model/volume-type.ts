/** The kinds of disk of this platform that its regions still offer; the last one is EdgeCenter's. */
export type VolumeTypeName = 'standard' | 'ssd_hiiops' | 'ssd_lowlatency' | 'infra_ssd';
