import type { $ZodChecks, $ZodType, $ZodTypes, $ZodURLDef } from 'zod/v4/core';

type Definition = $ZodTypes['_zod']['def'];
type DefinitionOf<Type extends Definition['type']> = Extract<Definition, { readonly type: Type }>;
type CheckDefinition = $ZodChecks['_zod']['def'];
type CheckDefinitionOf<Name extends CheckDefinition['check']> = Extract<CheckDefinition, { readonly check: Name }>;
type Condition = (value: never) => unknown;

/** The body of a function of `conditions`, which returns the check. */
export interface CheckText {
  readonly source: string;
  /** What a schema asks by functions of ours. */
  readonly conditions: readonly Condition[];
}

/**
 * A check in JavaScript: whether zod accepts a value and hands on an equal one. It may say no too often, never yes: where it says no, zod itself is asked.
 * null for a schema that always changes what it reads, or is of a kind not listed here.
 */
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
    string: (def, variable) => ofFormat(`typeof ${variable} === 'string'`, def, variable),
    number: (def, variable) => (isPlain(def) ? `Number.isFinite(${variable})` : null),
    boolean: (_, variable) => `typeof ${variable} === 'boolean'`,
    unknown: () => 'true',
    never: () => 'false',
    literal: (def, variable) => oneOf(def.values, variable),
    enum: (def, variable) => oneOf(Object.values(def.entries), variable),
    optional: (def, variable) => either([`${variable} === undefined`, this.expression(def.innerType, variable)]),
    nullable: (def, variable) => either([`${variable} === null`, this.expression(def.innerType, variable)]),
    default: (def, variable) => both(`${variable} !== undefined`, this.expression(def.innerType, variable)),
    catch: (def, variable) => this.expression(def.innerType, variable),
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

  private readonly byCheck: { readonly [Name in CheckDefinition['check']]?: (def: CheckDefinitionOf<Name>, variable: string) => string | null } = {
    // zod counts other lengths in code points.
    min_length: ({ minimum }, variable) => (minimum === 1 ? `${variable}.length > 0` : null),
    greater_than: ({ value, inclusive }, variable) => compared(variable, inclusive ? '>=' : '>', value),
    less_than: ({ value, inclusive }, variable) => compared(variable, inclusive ? '<=' : '<', value),
    number_format: ({ format }, variable) => (format === 'safeint' ? `Number.isSafeInteger(${variable})` : null),
    string_format: (def, variable) => (def.format === 'regex' ? ofPattern(def.pattern, variable) : null),
  };

  /** What is asked beyond the type. */
  private ofCheck(def: { readonly check: string }, variable: string): string | null {
    if (def.check === 'custom') return this.ofCondition((def as { readonly fn?: Condition }).fn, variable);
    const write = this.byCheck[def.check as CheckDefinition['check']] as ((def: object, variable: string) => string | null) | undefined;
    return write === undefined ? null : write(def, variable);
  }

  private ofCondition(condition: Condition | undefined, variable: string): string | null {
    if (condition === undefined) return null;
    this.conditions.push(condition);
    return `conditions[${this.conditions.length - 1}](${variable})`;
  }

  private callOf(body: string | null, variable: string): string | null {
    if (body === null) return null;
    const name = `check${this.functions.length}`;
    this.functions.push(`function ${name}(value) { ${body} return true; }`);
    return `${name}(${variable})`;
  }

  /** Counted, since each turn of `for … of` makes an object until the check is compiled well. */
  private arrayBody({ element }: DefinitionOf<'array'>): string | null {
    const test = this.expression(element, 'item');
    return (
      test &&
      `if (!Array.isArray(value)) return false; for (let index = 0; index < value.length; index += 1) { const item = value[index]; if (!(${test})) return false; }`
    );
  }

  private recordBody({ keyType, valueType, mode }: DefinitionOf<'record'>): string | null {
    // Of other keys each must be there.
    const keyTest = (keyType as $ZodTypes)._zod.def.type === 'string' ? this.expression(keyType, 'key') : null;
    const test = this.expression(valueType, 'item');
    if (mode !== undefined || keyTest === null || test === null) return null;
    return `${NO_OBJECT} for (const key in value) { const item = value[key]; if (!(${keyTest} && ${test})) return false; }`;
  }

  /** Of what an object strips or refuses there may be nothing. */
  private objectBody({ shape, catchall }: DefinitionOf<'object'>): string | null {
    const isLoose = catchall?._zod.def.type === 'unknown';
    if (!isLoose && catchall !== undefined && catchall._zod.def.type !== 'never') return null;
    const known = Object.keys(shape).map((key) => `key !== ${JSON.stringify(key)}`);
    const strictly = isLoose ? '' : ` for (const key in value) if (${['true', ...known].join(' && ')}) return false;`;
    const tests = Object.entries(shape).map(([key, part]) => {
      const name = JSON.stringify(key);
      const test = this.expression(part, 'member');
      // Of what may be anything, zod asks that it is there.
      return test && `{ const member = value[${name}]; if (!(${test === 'true' ? `${name} in value` : test})) return false; }`;
    });
    return tests.includes(null) ? null : `${NO_OBJECT}${strictly} ${tests.join(' ')}`;
  }
}

const NO_OBJECT = `if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;`;

/** Formats (a UUID, an integer) are zod's. */
function isPlain(def: Definition): boolean {
  return (def as { readonly format?: unknown }).format === undefined;
}

/** Of the formats only addresses with a certain protocol, written plainly. */
function ofFormat(test: string, def: DefinitionOf<'string'>, variable: string): string | null {
  if (isPlain(def)) return test;
  const { format, protocol, hostname, normalize } = def as Partial<$ZodURLDef>;
  if (format !== 'url' || protocol === undefined || hostname !== undefined || normalize === true) return null;
  const address = `/^[a-z]+:\\/\\/\\S+$/.test(${variable}) && URL.canParse(${variable})`;
  return both(both(test, address), ofPattern(protocol, `${variable}.slice(0, ${variable}.indexOf(':'))`));
}

/** A pattern that remembers where it was is zod's. */
function ofPattern(pattern: RegExp | undefined, variable: string): string | null {
  return pattern === undefined || pattern.global || pattern.sticky ? null : `${String(pattern)}.test(${variable})`;
}

function compared(variable: string, operator: string, limit: unknown): string | null {
  return typeof limit === 'number' && Number.isFinite(limit) ? `${variable} ${operator} ${limit}` : null;
}

function oneOf(values: readonly unknown[], variable: string): string | null {
  const isText = values.every((value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null);
  return isText ? either(values.map((value) => `${variable} === ${JSON.stringify(value)}`)) : null;
}

function both(left: string | null, right: string | null): string | null {
  return left === null || right === null ? null : `(${left} && ${right})`;
}

function either(tests: readonly (string | null)[]): string | null {
  return tests.includes(null) ? null : `(${tests.join(' || ')})`;
}
