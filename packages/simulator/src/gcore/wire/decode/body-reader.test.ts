import { describe, expect, it } from 'vitest';
import { GcoreRefusal } from '../../gcore-refusal.ts';
import { BodyReader } from './body-reader.ts';

function fieldsRefusedBy(read: (body: BodyReader) => void, source: Readonly<Record<string, unknown>>): unknown {
  const body = new BodyReader(source);
  read(body);
  try {
    body.finish();
  } catch (error) {
    if (error instanceof GcoreRefusal && error.refusal.kind === 'invalidFields') return error.refusal.fields;
    throw error;
  }
  return undefined;
}

describe('BodyReader', () => {
  it('collects every wrong field, also inside lists, under its index', () => {
    const fields = fieldsRefusedBy(
      (body) => {
        body.requireText('name', { pattern: /^[a-z]+$/u });
        body.requireInteger('size', 1);
        body.list('volumes', (row) => row.requireText('id'));
        body.choice('type', ['a', 'b']);
        body.object('floating_ip', (row) => row.optionalBoolean('on', false));
      },
      { name: 'UPPER', size: 0, volumes: [{ id: 'x' }, {}], type: 'c', floating_ip: { on: 'yes' } },
    );
    expect(fields).toEqual({
      name: ["String should match pattern '^[a-z]+$'"],
      size: ['Input should be greater than or equal to 1'],
      volumes: { 1: { id: ['Field required'] } },
      type: ["Input should be one of 'a', 'b'"],
      floating_ip: { on: ['Input should be a valid boolean'] },
    });
  });

  it('takes null for an absent optional field', () => {
    const body = new BodyReader({ name: null, size: null });
    expect([body.optionalText('name'), body.optionalInteger('size', 1), body.textMap('tags').size]).toEqual([null, null, 0]);
    expect(() => body.finish()).not.toThrow();
  });

  it('says once that a field is required', () => {
    expect(fieldsRefusedBy((body) => void body.requireText('name'), {})).toEqual({ name: ['Field required'] });
  });
});
