import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { nearest } from './nearest.ts';
import { parseSettings } from './parse-settings.ts';
import { parseWire } from './parse-wire.ts';

describe('schema helpers', () => {
  it('give the JSON path of what was wrong in a body, and let unknown members pass', () => {
    const schema = z.object({ servers: z.array(z.object({ id: z.string() })) });
    expect(parseWire(schema, { servers: [{ id: 'a', more: 1 }], other: true }, { operation: 'list servers' })).toEqual({ servers: [{ id: 'a' }] });
    expect(() => parseWire(schema, { servers: [{ id: 'a' }, { id: 7 }] }, { operation: 'list servers' })).toThrow(
      /list servers: \$\.servers\[1\]\.id/,
    );
  });

  it('hand a body on as it came where the schema changes nothing of it', () => {
    const schema = z.looseObject({ servers: z.array(z.looseObject({ id: z.string() })) });
    const body = { servers: [{ more: 1, id: 'a' }], other: true };
    expect(parseWire(schema, body, { operation: 'list servers' })).toBe(body);
    expect(() => parseWire(schema, { servers: [{ id: 'a' }, {}] }, { operation: 'list servers' })).toThrow(/list servers: \$\.servers\[1\]\.id/);
  });

  it('name the nearest known setting for an unknown one, and never show a value', () => {
    const schema = z.object({ apiKey: z.string(), projectId: z.number() });
    expect(() => parseSettings(schema, { apikey: 'planted', projectId: 1 }, 'clouds.lux')).toThrow(
      'clouds.lux.apikey: unknown key; did you mean apiKey?',
    );
    expect(() => parseSettings(schema, { apiKey: 'planted', projectId: 1, apikey: 'planted' }, 'clouds.lux')).toThrow(
      'clouds.lux.apikey: unknown key; did you mean apiKey?',
    );
    expect(() => parseSettings(schema, { apiKey: 5, projectId: 'planted' }, 'clouds.lux')).not.toThrow(/planted/);
  });

  it('guess only what is near enough', () => {
    expect(nearest('lux2', ['lux', 'seoul'])).toBe('lux');
    expect(nearest('completely-different', ['lux', 'seoul'])).toBeUndefined();
  });
});
