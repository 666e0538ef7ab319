/** An instance of iwinv's list with every field that a safe mask asks for, as the vendor's example shows it, about 1.2 kB. */
export function iwinvRow(index: number): object {
  return {
    instance_id: `INSTANCE-${index.toString(36).padStart(21, '0')}`,
    name: `웹 서버 ${index}`,
    description: null,
    status: 'active',
    provide: 'dedicated',
    start_date: '2024-11-18 17:09:35',
    stop_date: null,
    ip: [
      {
        public: { address: `198.18.${(index >> 8) & 0xff}.${index & 0xff}`, attached: true },
        private: {
          address: `10.100.${(index >> 8) & 0xff}.${index & 0xff}`,
          netmask: '255.255.0.0',
          network: '10.100.0.0',
          broadcast: '10.100.255.255',
          gateway: '10.100.0.1',
        },
        type: 'default',
      },
    ],
    zone: { zone_id: 'kr2-z01', name: 'KR2-Z01 API Beta' },
    flavor: { flavor_id: 'soi_2.8_s', name: 'soi_2.8_s', type: 'STORAGE', vcpu: 2, memory: 8192, disk: 200, network: 10, gpu: null },
    image: {
      image_id: 'PIMAGE-1Pos3S8VaJXq3wgC8c4BMi',
      visibility: 'public',
      os: {
        type: 'OS',
        name: 'Rocky Linux release 9.0 (Blue Onyx)',
        status: 'available',
        content: ['[NEW]*EOL 2032 05.31'],
        os_type: 'ROCKYLINUX',
        version: '9.X',
        oid: '0e46f055-b19b-4ae2-bcdb-ca34f79058f4',
      },
      image_type: 'os_linux',
      zone: ['kr2-z01'],
    },
    monitoring: { port: 'OFF', resource: 'OFF' },
    block_storage: [`BLOCK-${index}`],
    connection_limit: { block_storage: 3, ip: 3 },
    traffic: { default: 1000, period: 'DAYMONTH', limit: null, reset_allow_count: null },
  };
}
