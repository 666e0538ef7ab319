import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';

import type { Column } from './column.ts';
import { chooseColumns, formatList, rowPrinter } from './format.ts';
import { FORMATS } from './formats.ts';
import type { Format } from './formats.ts';
import { displayWidth, textTable } from './text-table.ts';
import { yamlText } from './yaml-text.ts';

interface Row {
  readonly name: string;
  readonly memoryMiB: number | null;
}

const columns: readonly Column<Row>[] = [
  { name: 'name', value: (row) => row.name },
  { name: 'memoryMiB', value: (row) => row.memoryMiB, align: 'right' },
];

const rows: readonly Row[] = [
  { name: 'iwinv 서버', memoryMiB: 1024 },
  { name: '=cmd()', memoryMiB: null },
  { name: 'a "b", c', memoryMiB: 8 },
];

const print = (format: Format): string => formatList(format, { rows, envelope: { items: rows }, columns, nameOf: (row) => row.name });

describe('output', () => {
  it('lines up Korean text, which is two columns wide', () => {
    expect(displayWidth('서버')).toBe(4);
    const lines = textTable(rows, columns).split('\n');
    expect(new Set(lines.filter((line) => !line.startsWith('=cmd')).map(displayWidth)).size).toBe(1);
  });

  it('does not let a cloud’s text break a row', () => {
    expect(textTable([{ name: 'a\nb\u001B[31m', memoryMiB: 1 }], columns).split('\n')).toHaveLength(2);
  });

  it('leaves an unknown value empty, never 0', () => {
    expect(print('csv').split('\n')[2]).toBe("'=cmd(),");
  });

  it('quotes CSV, and keeps spreadsheets from running a cell', () => {
    expect(print('csv')).toBe('name,memoryMiB\niwinv 서버,1024\n\'=cmd(),\n"a ""b"", c",8');
  });

  it('prints the same items as JSON, YAML and one line each', () => {
    expect(JSON.parse(print('json'))).toEqual({ items: rows });
    expect(load(print('yaml'))).toEqual({ items: rows });
    expect(
      print('ndjson')
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(rows);
    expect(print('name').split('\n')).toEqual(rows.map((row) => row.name));
  });

  it('quotes what a reader of YAML 1.1 would take for a date or a truth', () => {
    expect(yamlText({ createdAt: '2026-03-02T10:11:36Z', name: 'no', left: undefined, twice: [rows[0], rows[0]] })).toBe(
      [
        "createdAt: '2026-03-02T10:11:36Z'",
        "name: 'no'",
        'twice:',
        '  - name: iwinv 서버',
        '    memoryMiB: 1024',
        '  - name: iwinv 서버',
        '    memoryMiB: 1024',
      ].join('\n'),
    );
  });

  it('prints rows in parts as it would print them at once, where a format has a line for each', () => {
    const inParts = FORMATS.filter((format) => {
      const printer = rowPrinter(format, { columns, nameOf: (row: Row) => row.name });
      if (printer === null) return false;
      const parts = [...(printer.head === null ? [] : [printer.head]), printer.lines(rows.slice(0, 1)), printer.lines(rows.slice(1))];
      expect(parts.join('\n')).toBe(print(format));
      return true;
    });
    expect(inParts).toEqual(['ndjson', 'csv', 'name']);
  });

  it('names the columns there are for one that is not', () => {
    expect(() => chooseColumns(columns, ['name'], 'memory')).toThrow('--columns: no column memory; allowed is name, memoryMiB');
  });
});
