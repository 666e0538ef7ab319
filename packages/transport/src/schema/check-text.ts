import type { $ZodCheckMinLengthDef, $ZodCustomDef, $ZodType, $ZodTypes } from 'zod/v4/core';

type Definition = $ZodTypes['_zod']['def'];
type DefinitionOf<Type extends Definition['type']> = Extract<Definition, { readonly type: Type }>;
type Condition = (value: never) => unknown;

/** The body of a function of `conditions`, which returns the check. */
export interface CheckText {
  readonly source: string;
  /** What a schema asks by functions of ours. */
  readonly conditions: readonly Condition[];
}

/** The check of a schema in JavaScript; null for a schema that strips, transforms or fills in, or is of a kind not listed here. */
export function checkText(schema: $ZodType): CheckText | null {
  const writer = new CheckWriter();
  const whole = writer.expression(schema, 'value');
  if (whole === null) return null;
  return { source: `'use strict';\n${writer.functions.join('\n')}\nreturn (value) => ${whole};`, conditions: writer.conditions };
}

/** Thrown away after one schema. */
class CheckWriter {
  readonly functions: string[] = [];
  readonly conditions: Condition[] = [];

  private readonly byType: { readonly [Type in Definition['type']]?: (def: DefinitionOf<Type>, variable: string) => string | null } = {
    string: (def, variable) => (isPlain(def) ? `typeof ${variable} === 'string'` : null),
    number: (def, variable) => (isPlain(def) ? `Number.isFinite(${variable})` : null),
    boolean: (def, variable) => (isPlain(def) ? `typeof ${variable} === 'boolean'` : null),
    unknown: () => 'true',
    literal: (def, variable) => oneOf(def.values, variable),
    enum: (def, variable) => oneOf(Object.values(def.entries), variable),
    optional: (def, variable) => either([`${variable} === undefined`, this.expression(def.innerType, variable)]),
    nullable: (def, variable) => either([`${variable} === null`, this.expression(def.innerType, variable)]),
    union: (def, variable) => either(def.options.map((option) => this.expression(option, variable))),
    array: (def, variable) => this.callOf(this.arrayBody(def), variable),
    record: (def, variable) => this.callOf(this.recordBody(def), variable),
    object: (def, variable) => this.callOf(this.objectBody(def), variable),
  };

  /** Whether the variable holds what the schema accepts. */
  expression(schema: $ZodType, variable: string): string | null {
    const { def } = (schema as $ZodTypes)._zod;
    const terms = [this.ofType(def, variable), ...(def.checks ?? []).map((check) => this.ofCheck(check._zod.def, variable))];
    return terms.includes(null) ? null : terms.length === 1 ? (terms[0] ?? null) : `(${terms.join(' && ')})`;
  }

  private ofType(def: Definition, variable: string): string | null {
    const write = this.byType[def.type] as ((def: Definition, variable: string) => string | null) | undefined;
    return write === undefined ? null : write(def, variable);
  }

  /** What is asked beyond the type: not to be empty, or a condition of ours. zod counts other lengths in code points. */
  private ofCheck(def: { readonly check: string }, variable: string): string | null {
    if (def.check === 'min_length') return (def as $ZodCheckMinLengthDef).minimum === 1 ? `${variable}.length > 0` : null;
    const { fn } = def as Partial<$ZodCustomDef>;
    if (def.check !== 'custom' || fn === undefined) return null;
    this.conditions.push(fn);
    return `conditions[${this.conditions.length - 1}](${variable})`;
  }

  private callOf(body: string | null, variable: string): string | null {
    if (body === null) return null;
    const name = `check${this.functions.length}`;
    this.functions.push(`function ${name}(value) { ${body} return true; }`);
    return `${name}(${variable})`;
  }

  private arrayBody({ element }: DefinitionOf<'array'>): string | null {
    const test = this.expression(element, 'item');
    return test && `if (!Array.isArray(value)) return false; for (const item of value) if (!(${test})) return false;`;
  }

  /** Any text is a key. */
  private recordBody({ keyType, valueType, mode }: DefinitionOf<'record'>): string | null {
    const test = this.expression(valueType, 'item');
    if (this.expression(keyType, 'key') !== `typeof key === 'string'` || mode !== undefined) return null;
    return test && `${NO_OBJECT} for (const key in value) { const item = value[key]; if (!(${test})) return false; }`;
  }

  /** Loose objects only: what another one strips has to be taken away. */
  private objectBody({ shape, catchall }: DefinitionOf<'object'>): string | null {
    if (catchall?._zod.def.type !== 'unknown') return null;
    const tests = Object.entries(shape).map(([key, part]) => {
      const name = JSON.stringify(key);
      const test = this.expression(part, 'member');
      // Of what may be anything, zod asks that it is there.
      return test && `{ const member = value[${name}]; if (!(${test === 'true' ? `${name} in value` : test})) return false; }`;
    });
    return tests.includes(null) ? null : `${NO_OBJECT} ${tests.join(' ')}`;
  }
}

const NO_OBJECT = `if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;`;

/** Formats (a UUID, an integer) and coercions are zod's. */
function isPlain(def: { readonly format?: unknown; readonly coerce?: boolean | undefined }): boolean {
  return def.format === undefined && def.coerce !== true;
}

function oneOf(values: readonly unknown[], variable: string): string | null {
  const isText = values.every((value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null);
  return isText ? either(values.map((value) => `${variable} === ${JSON.stringify(value)}`)) : null;
}

function either(tests: readonly (string | null)[]): string | null {
  return tests.includes(null) ? null : `(${tests.join(' || ')})`;
}
