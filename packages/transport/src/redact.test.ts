import { describe, expect, it } from 'vitest';

import { createRedactor } from './redact.ts';

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
});
