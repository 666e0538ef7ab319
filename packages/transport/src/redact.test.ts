import { describe, expect, it } from 'vitest';

import { createRedactor, secretsOfRequest } from './redact.ts';

describe('what is shown', () => {
  const redactor = createRedactor(['literal-secret']);

  it('has no literal secret, no secret member and no token within an address', () => {
    const shown = {
      url: 'http://console.example/vnc_auto.html?path=%3Ftoken%3D6f2c',
      other: 'https://console.example/?access_token=6f2c&x=1',
      text: 'said literal-secret',
      adminPass: 'x1',
      nested: [{ private_key: 'pem', name: 'key' }],
    };
    expect(redactor.value(shown)).toEqual({
      url: 'http://console.example/vnc_auto.html?path=%3Ftoken%3D[redacted]',
      other: 'https://console.example/?access_token=[redacted]&x=1',
      text: 'said [redacted]',
      adminPass: '[redacted]',
      nested: [{ private_key: '[redacted]', name: 'key' }],
    });
  });

  it('has nothing of what the request itself carried as a secret', () => {
    const json = { server: { name: 'web', adminPass: 'chosen-1', user_data: null, security_groups: [{ name: 'default' }] } };
    const secrets = secretsOfRequest({ json }, { 'X-Auth-Token': 'gAAAA', accept: 'application/json' });
    expect(secrets).toEqual(['gAAAA', 'chosen-1']);
  });

  it('has no user data, by whichever extension a cloud tells it', () => {
    expect(redactor.value({ 'OS-EXT-SRV-ATTR:user_data': 'I2Nsb3Vk', 'OS-EXT-SRV-ATTR:hostname': 'web' })).toEqual({
      'OS-EXT-SRV-ATTR:user_data': '[redacted]',
      'OS-EXT-SRV-ATTR:hostname': 'web',
    });
  });
});
