import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { connectionOf, connectionSchema } from './connection-shape.ts';
import { nearest } from './nearest.ts';
import { parseSettings } from './parse-settings.ts';
import { parsePage, parseWire } from './parse-wire.ts';

const LIST = { operation: 'list servers' };

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
    const schema = z.strictObject({ apiKey: z.string(), projectId: z.number() });
    expect(() => parseSettings(schema, {}, { apikey: 'planted', projectId: 1 }, 'clouds.lux')).toThrow(
      'clouds.lux.apikey: unknown key; did you mean apiKey?',
    );
    expect(() => parseSettings(schema, {}, { apiKey: 'planted', projectId: 1, apikey: 'planted' }, 'clouds.lux')).toThrow(
      'clouds.lux.apikey: unknown key; did you mean apiKey?',
    );
    expect(() => parseSettings(schema, {}, { apiKey: 5, projectId: 'planted' }, 'clouds.lux')).not.toThrow(/planted/);
  });

  it('fill in what is left out, whether or not the settings have to be read by zod', () => {
    const schema = z.strictObject({ name: z.string(), size: z.coerce.number().optional() });
    const defaults = { size: 5 };
    expect(parseSettings(schema, defaults, { name: 'a' }, 'clouds.lux')).toEqual({ name: 'a', size: 5 });
    expect(parseSettings(schema, defaults, { name: 'a', size: undefined }, 'clouds.lux')).toEqual({ name: 'a', size: 5 });
    expect(parseSettings(schema, defaults, { name: 'a', size: '7' }, 'clouds.lux')).toEqual({ name: 'a', size: 7 });
  });

  it('name every setting of a connection where they pick those out of others', () => {
    const settings = Object.fromEntries(Object.keys(connectionSchema.shape).map((name) => [name, name]));
    expect(connectionOf({ ...settings, other: 'x' } as never)).toEqual(settings);
  });

  it('check the rows of a page by their own schema, and give the path of a wrong one', () => {
    const shape = { frame: z.looseObject({ count: z.number().nullish(), rows: z.array(z.unknown()) }), member: 'rows' };
    const loose = { ...shape, row: z.looseObject({ id: z.string() }) };
    const body = { count: 1, rows: [{ id: 'a', more: 1 }] };
    expect(parsePage(loose, body, LIST)).toEqual({ page: body, rows: body.rows });
    expect(parsePage(loose, body, LIST).rows).toBe(body.rows);
    expect(parsePage(loose, { rows: [] }, LIST).rows).toEqual([]);
    expect(() => parsePage(loose, { rows: [{ id: 'a' }, {}] }, LIST)).toThrow(/list servers: \$\.rows\[1\]\.id/);
    expect(() => parsePage(loose, { rows: 'none' }, LIST)).toThrow(/list servers: \$\.rows/);
    expect(() => parsePage(loose, null, LIST)).toThrow(/list servers: \$/);
    const changed = { ...shape, row: z.looseObject({ id: z.number().transform(String) }) };
    expect(parsePage(changed, { rows: [{ id: 7 }] }, LIST).rows).toEqual([{ id: '7' }]);
  });

  it('guess only what is near enough', () => {
    expect(nearest('lux2', ['lux', 'seoul'])).toBe('lux');
    expect(nearest('completely-different', ['lux', 'seoul'])).toBeUndefined();
  });
});
