import type { Image } from '../domain.ts';
import { createIdSource } from '../../kernel/ids.ts';
import { SEED_ZONE } from './zones.ts';

/** [name, OS type, version, filter value, end of life] */
type ImageRow = readonly [string, string, string, string, string];

const NOTE_RPM = '[ 주의 사항 ]iproute, dhclient, initscripts 패키지 삭제 금지';
const NOTE_DEB = '[ 주의 사항 ]iproute2, isc-dhcp, initscripts,systemd-resolve 패키지 삭제 금지';

/** The four rows that the vendor publishes, ids and texts as they are. */
const PUBLISHED: readonly Image[] = [
  published('PIMAGE-1Pos3S8VaJXq3wgC8c4BMi', '0e46f055-b19b-4ae2-bcdb-ca34f79058f4', [
    ['Rocky Linux release 9.0 (Blue Onyx)', 'ROCKYLINUX', '9.X', 'rocky', '[NEW]*EOL 2032 05.31'],
    'Kernel : 5.14.0-362.18.1.el9_3.x86_64Used Disk Size : 1.9 G IPTABLE 미적용[ 상세 정보 확인 ]',
    NOTE_RPM,
  ]),
  published('PIMAGE-14G0aJcbpfC2AdbUsnG8Do', '6890c7a5-a5a8-4af9-824c-17fb7bea9a70', [
    ['Rocky Linux release 8.X (Green Obsidian)', 'ROCKYLINUX', '8.8', 'rocky', '[NEW]*EOL 2029 05.31'],
    'Kernel : 4.18.0-513.11.1.el8_9.x86_64Used Disk Size : 2.9 GIPTABLE 미적용[ 상세 정보 확인 ]',
    NOTE_RPM,
  ]),
  published('PIMAGE-1tQFoTuKeENlSZ7xFXyVix', '2f71f863-edac-457f-b9ad-7e988f01fe81', [
    ['Ubuntu 24.04 LTS', 'UBUNTU', 'Ubuntu 24.04 LTS', 'ubuntu', '[NEW]*EOL 2029 04'],
    'Kernel : 6.8.0-31-genericUsed Disk Size : 1.4G[ 상세 정보 확인 ]',
    NOTE_DEB,
  ]),
  published('PIMAGE-16OMEFf3FMbFWIHcJ23q8s', '7d0fa6d3-7506-45ad-8178-59b99c0cac11', [
    ['Ubuntu 22.04 LTS', 'UBUNTU', 'Ubuntu 22.04 LTS', 'ubuntu', '*EOL 2027 04'],
    'Kernel :5.15.0-94-genericUsed Disk Size : 2.3G[ 상세 정보 확인 ]',
    NOTE_DEB,
  ]),
];

/** Families of further images: with the own one they bring the list to 40, a full last page. */
const FURTHER: readonly (readonly [Image['kind'], string, readonly ImageRow[]])[] = [
  ['os', 'os_linux', versions('Ubuntu', ['20.04 LTS', '18.04 LTS', '16.04 LTS'], 'UBUNTU', 'ubuntu')],
  ['os', 'os_linux', versions('Debian', ['12', '11', '10', '9'], 'DEBIAN', 'debian')],
  ['os', 'os_linux', versions('CentOS', ['Stream 9', 'Stream 8', '7.9', '6.10'], 'CENTOS', 'cent')],
  ['os', 'os_linux', versions('AlmaLinux', ['9.3', '8.9'], 'ALMALINUX', 'alma')],
  ['os', 'os_linux', versions('Oracle Linux', ['9', '8', '7'], 'ORACLELINUX', 'oracle')],
  ['os', 'os_linux', versions('Fedora', ['40', '39', '38'], 'FEDORA', 'fedora')],
  ['os', 'os_linux', versions('openSUSE Leap', ['15.5', '15.4'], 'OPENSUSE', 'opensuse')],
  ['os', 'os_linux', versions('FreeBSD', ['14.0', '13.2'], 'FREEBSD', 'freebsd')],
  ['os', 'os_windows', versions('Windows Server', ['2022', '2019', '2016'], 'WINDOWS', 'windows')],
  ['os', 'os_windows', versions('Windows Server Core', ['2022', '2019'], 'WINDOWS', 'windows_core')],
  ['os', 'os_windows', versions('Windows SQL Server', ['2022', '2019'], 'WINDOWS', 'windows_sql')],
  ['gpu', 'gpu_linux', versions('Ubuntu CUDA', ['22.04 LTS', '20.04 LTS'], 'UBUNTU', 'ubuntu')],
  ['solution', 'solution', versions('Ubuntu WordPress', ['22.04 LTS'], 'UBUNTU', 'ubuntu')],
  ['solution', 'solution', versions('Ubuntu Docker', ['22.04 LTS'], 'UBUNTU', 'ubuntu')],
  ['vdi', 'vdi', versions('하모니카', ['7.0'], 'HAMONIKR', 'hamonikr')],
];

/** Public images in the order of the list, then the account's own one. */
export const SEED_IMAGES: readonly Image[] = [...PUBLISHED, ...furtherImages(), ownImage()];

function versions(name: string, releases: readonly string[], osType: string, family: string): readonly ImageRow[] {
  return releases.map((release) => [`${name} ${release}`, osType, release, family, '*EOL 미정']);
}

function published(imageId: string, oid: string, [row, kernel, note]: readonly [ImageRow, string, string]): Image {
  return { ...toImage(row, 'os', 'os_linux'), imageId, oid, content: [row[4], kernel, note] };
}

function toImage(row: ImageRow, kind: Image['kind'], imageType: string): Omit<Image, 'imageId' | 'oid'> {
  const [name, osType, version, family, endOfLife] = row;
  const zoneIds = [SEED_ZONE.zoneId];
  return { name, osType, version, family, kind, imageType, zoneIds, visibility: 'public', content: [endOfLife] };
}

function furtherImages(): readonly Image[] {
  // Image ids belong to the vendor, not to the account: they do not follow the simulator's seed.
  const ids = createIdSource(1, 'iwinv images');
  return FURTHER.flatMap(([kind, imageType, rows]) =>
    rows.map((row) => ({
      ...toImage(row, kind, imageType),
      imageId: `PIMAGE-${ids.base62(22)}`,
      oid: ids.uuid(),
    })),
  );
}

function ownImage(): Image {
  const row: ImageRow = ['golden-web', 'UBUNTU', 'Ubuntu 22.04 LTS', 'ubuntu', ''];
  return {
    ...toImage(row, 'os', 'os_linux'),
    imageId: 'PIMAGE-3kQhWm0aTzP9vYd5LnRx7C',
    oid: 'b9a0c7d2-1c5e-4f0b-9b0e-6f2f5c9d7a11',
    visibility: 'private',
    content: [],
  };
}
