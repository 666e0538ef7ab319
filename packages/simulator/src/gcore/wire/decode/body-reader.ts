import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { InvalidFields } from '../../gcore-refusal.ts';

type Source = Readonly<Record<string, unknown>>;

type StrayFields = 'refuse' | 'ignore';

interface TextRules {
  readonly pattern?: RegExp;
  /** In characters. */
  readonly most?: number;
}

/**
 * Reads the fields of a body and collects what is wrong with them, in the words of the platform's
 * validator. Values of wrong fields are placeholders, so {@link BodyReader.finish} must be called
 * before any of them is used.
 */
export class BodyReader {
  readonly #source: Source;
  readonly #strays: StrayFields;
  readonly #known = new Set<string>();
  readonly #errors: Record<string, readonly string[] | InvalidFields> = {};

  /** `strays`: what becomes of fields that nobody read. */
  constructor(source: Source, strays: StrayFields = 'refuse') {
    this.#source = source;
    this.#strays = strays;
  }

  has(name: string): boolean {
    return this.#source[name] !== undefined;
  }

  requireText(name: string, rules: TextRules = {}): string {
    if (!this.has(name)) this.refuse(name, 'Field required');
    return this.optionalText(name, rules) ?? '';
  }

  optionalText(name: string, { pattern, most = Infinity }: TextRules = {}): string | null {
    const value = this.#take(name) ?? null;
    if (value === null) return null;
    if (typeof value !== 'string') return this.#fail(name, 'Input should be a valid string', null);
    if (value.length > most) return this.#fail(name, `String should have at most ${most} characters`, null);
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
    const value = this.#take(name) ?? null;
    if (value === null) return null;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      return this.#fail(name, 'Input should be a valid integer', null);
    }
    if (value < least) {
      return this.#fail(name, `Input should be greater than or equal to ${least}`, null);
    }
    return value;
  }

  requireBoolean(name: string): boolean {
    if (!this.has(name)) this.refuse(name, 'Field required');
    return this.optionalBoolean(name, false);
  }

  optionalBoolean(name: string, standard: boolean): boolean {
    const value = this.#take(name) ?? standard;
    if (typeof value === 'boolean') return value;
    return this.#fail(name, 'Input should be a valid boolean', standard);
  }

  /** One of a few words; `standard` stands in for a missing value. */
  choice<Word extends string>(name: string, words: readonly [Word, ...Word[]], standard?: Word): Word {
    const value = this.#take(name) ?? standard;
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return word;
    const listed = words.map((candidate) => `'${candidate}'`).join(', ');
    this.refuse(name, value === undefined ? 'Field required' : `Input should be one of ${listed}`);
    return words[0];
  }

  /** One of a few words, or `null`. */
  optionalChoice<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word | null {
    return (this.#take(name) ?? null) === null ? null : this.choice(name, words);
  }

  /** A map of texts, such as tags; empty when absent. */
  textMap(name: string): ReadonlyMap<string, string> {
    const value = this.#take(name) ?? {};
    if (!isObject(value)) {
      return this.#fail(name, 'Input should be a valid dictionary', new Map<string, string>());
    }
    const rows = Object.entries(value);
    const wrong = rows.find(([, inner]) => typeof inner !== 'string');
    if (wrong !== undefined) this.refuse(name, { [wrong[0]]: ['Input should be a valid string'] });
    return new Map(rows.map(([key, inner]) => [key, String(inner)]));
  }

  textList(name: string): readonly string[] {
    const value: unknown = this.#take(name) ?? [];
    if (!Array.isArray(value)) return this.#fail(name, 'Input should be a valid list', []);
    if (!value.every((item) => typeof item === 'string')) return this.#fail(name, 'Input should be a valid string', []);
    return value;
  }

  /** A list of objects, each read by `read`; its errors nest under the index. */
  list<Item>(name: string, read: (reader: BodyReader) => Item): readonly Item[] {
    const value: unknown = this.#take(name) ?? [];
    if (!Array.isArray(value)) return this.#fail(name, 'Input should be a valid list', []);
    const readers = value.map((row: unknown) => new BodyReader(isObject(row) ? row : {}, this.#strays));
    const items = readers.map((reader) => reader.#readAll(read));
    const nested = readers.flatMap((reader, index) => (reader.#isClean() ? [] : [[String(index), reader.#errors] as const]));
    if (nested.length > 0) this.refuse(name, Object.fromEntries(nested));
    return items;
  }

  /** A nested object; an absent one is read as an empty one. */
  requireObject<Item>(name: string, read: (reader: BodyReader) => Item): Item {
    if (!this.has(name)) this.refuse(name, 'Field required');
    return this.object(name, read) ?? read(new BodyReader({}, 'ignore'));
  }

  /** A nested object, or `null`. */
  object<Item>(name: string, read: (reader: BodyReader) => Item): Item | null {
    const value = this.#take(name) ?? null;
    if (value === null) return null;
    if (!isObject(value)) return this.#fail(name, 'Input should be an object', null);
    const reader = new BodyReader(value, this.#strays);
    const item = reader.#readAll(read);
    if (!reader.#isClean()) this.refuse(name, reader.#errors);
    return item;
  }

  keys(): readonly string[] {
    return Object.keys(this.#source);
  }

  raw(name: string): unknown {
    return this.#take(name);
  }

  /** Fields that are allowed and make no difference here. */
  allow(...names: readonly string[]): void {
    for (const name of names) this.#known.add(name);
  }

  refuse(name: string, messages: string | InvalidFields): void {
    this.#errors[name] ??= typeof messages === 'string' ? [messages] : messages;
  }

  /** Throws one refusal that names every wrong field, those that nobody read among them. */
  finish(): void {
    this.#refuseStrays();
    if (!this.#isClean()) throw new GcoreRefusal({ kind: 'invalidFields', fields: this.#errors });
  }

  #take(name: string): unknown {
    this.#known.add(name);
    return this.#source[name];
  }

  #readAll<Item>(read: (reader: BodyReader) => Item): Item {
    const item = read(this);
    this.#refuseStrays();
    return item;
  }

  #refuseStrays(): void {
    if (this.#strays === 'ignore') return;
    for (const name of Object.keys(this.#source)) if (!this.#known.has(name)) this.refuse(name, 'Extra inputs are not permitted');
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
