import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { InvalidFields } from '../../gcore-refusal.ts';

type Source = Readonly<Record<string, unknown>>;

interface TextRules {
  readonly pattern?: RegExp;
}

/**
 * Reads the fields of a body and collects what is wrong with them, in the words of the platform's
 * validator. Values of wrong fields are placeholders, so {@link BodyReader.finish} must be called
 * before any of them is used.
 */
export class BodyReader {
  readonly #source: Source;
  readonly #errors: Record<string, readonly string[] | InvalidFields> = {};

  constructor(source: Source) {
    this.#source = source;
  }

  has(name: string): boolean {
    return this.#source[name] !== undefined;
  }

  requireText(name: string, rules: TextRules = {}): string {
    if (!this.has(name)) this.refuse(name, 'Field required');
    return this.optionalText(name, rules) ?? '';
  }

  optionalText(name: string, { pattern }: TextRules = {}): string | null {
    const value = this.#source[name] ?? null;
    if (value === null) return null;
    if (typeof value !== 'string') return this.#fail(name, 'Input should be a valid string', null);
    if (pattern !== undefined && !pattern.test(value)) {
      return this.#fail(name, `String should match pattern '${pattern.source}'`, null);
    }
    return value;
  }

  requireInteger(name: string, least: number): number {
    if (!this.has(name)) this.refuse(name, 'Field required');
    return this.optionalInteger(name, least) ?? least;
  }

  optionalInteger(name: string, least: number): number | null {
    const value = this.#source[name] ?? null;
    if (value === null) return null;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      return this.#fail(name, 'Input should be a valid integer', null);
    }
    if (value < least) {
      return this.#fail(name, `Input should be greater than or equal to ${least}`, null);
    }
    return value;
  }

  optionalBoolean(name: string, standard: boolean): boolean {
    const value = this.#source[name] ?? standard;
    if (typeof value === 'boolean') return value;
    return this.#fail(name, 'Input should be a valid boolean', standard);
  }

  /** One of a few words; `standard` stands in for a missing value. */
  choice<Word extends string>(name: string, words: readonly [Word, ...Word[]], standard?: Word): Word {
    const value = this.#source[name] ?? standard;
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return word;
    const listed = words.map((candidate) => `'${candidate}'`).join(', ');
    this.refuse(name, value === undefined ? 'Field required' : `Input should be one of ${listed}`);
    return words[0];
  }

  /** A map of texts, such as tags; empty when absent. */
  textMap(name: string): ReadonlyMap<string, string> {
    const value = this.#source[name] ?? {};
    if (!isObject(value)) {
      return this.#fail(name, 'Input should be a valid dictionary', new Map<string, string>());
    }
    const rows = Object.entries(value);
    const wrong = rows.find(([, inner]) => typeof inner !== 'string');
    if (wrong !== undefined) this.refuse(name, { [wrong[0]]: ['Input should be a valid string'] });
    return new Map(rows.map(([key, inner]) => [key, String(inner)]));
  }

  textList(name: string): readonly string[] {
    const value = this.#source[name] ?? [];
    if (!Array.isArray(value)) return this.#fail(name, 'Input should be a valid list', []);
    return value.map(String);
  }

  /** A list of objects, each read by `read`; its errors nest under the index. */
  list<Item>(name: string, read: (reader: BodyReader) => Item): readonly Item[] {
    const value: unknown = this.#source[name] ?? [];
    if (!Array.isArray(value)) return this.#fail(name, 'Input should be a valid list', []);
    const readers = value.map((row: unknown) => new BodyReader(isObject(row) ? row : {}));
    const items = readers.map(read);
    const nested = readers.flatMap((reader, index) => (reader.#isClean() ? [] : [[String(index), reader.#errors] as const]));
    if (nested.length > 0) this.refuse(name, Object.fromEntries(nested));
    return items;
  }

  /** A nested object, or `null`. */
  object<Item>(name: string, read: (reader: BodyReader) => Item): Item | null {
    const value = this.#source[name] ?? null;
    if (value === null) return null;
    if (!isObject(value)) return this.#fail(name, 'Input should be an object', null);
    const reader = new BodyReader(value);
    const item = read(reader);
    if (!reader.#isClean()) this.refuse(name, reader.#errors);
    return item;
  }

  keys(): readonly string[] {
    return Object.keys(this.#source);
  }

  raw(name: string): unknown {
    return this.#source[name];
  }

  refuse(name: string, messages: string | InvalidFields): void {
    this.#errors[name] ??= typeof messages === 'string' ? [messages] : messages;
  }

  /** Throws one refusal that names every wrong field. */
  finish(): void {
    if (!this.#isClean()) throw new GcoreRefusal({ kind: 'invalidFields', fields: this.#errors });
  }

  #isClean(): boolean {
    return Object.keys(this.#errors).length === 0;
  }

  #fail<Value>(name: string, message: string, placeholder: Value): Value {
    this.refuse(name, message);
    return placeholder;
  }
}

const isObject = (value: unknown): value is Source => typeof value === 'object' && value !== null && !Array.isArray(value);
