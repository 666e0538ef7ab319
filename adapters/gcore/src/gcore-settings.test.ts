import { describe, expect, it } from 'vitest';

import { gcore } from './gcore-adapter.ts';
import { parseGcoreSettings } from './gcore-settings.ts';

const GOOD = { apiKey: '1_secret-value', projectId: 1, regionId: 76 };

describe('the settings', () => {
  it('need a key, a project and a region', () => {
    expect(parseGcoreSettings({ ...GOOD, projectId: '1' })).toMatchObject({ projectId: 1, dialect: 'gcore', pageSize: 1000 });
    expect(() => parseGcoreSettings({ projectId: 1, regionId: 1 })).toThrow(/gcore\.apiKey/);
  });

  it('name the nearest known key for an unknown one', () => {
    expect(() => gcore({ ...GOOD, cloud: 'lux', regoinId: 1 })).toThrow('lux.regoinId: unknown key; did you mean regionId?');
  });

  it('never show a value', () => {
    expect(() => gcore({ ...GOOD, endpoint: 'secret-value' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret-value') }),
    );
  });

  it('take an address with or without /cloud', async () => {
    const adapter = gcore({ ...GOOD, endpoint: 'http://127.0.0.1:9/cloud/' });
    await expect(adapter.servers.get('x', {})).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('http://127.0.0.1:9') });
    await adapter.close();
  });
});
