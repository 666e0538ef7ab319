// A provider has a hundred zod schemas, and a command reads two or three kinds of reply, which zod need not read while they are right.
// To make them all takes as long as all that the command does besides. So in a bundle a schema is made when one of its members is
// first used, and its check (packages/transport/src/schema/wire-check.ts) stands beside it: a reply that passes makes no schema.
import { relative } from 'node:path';

import { root } from '../ensure-installed.mjs';

const SOURCES = /\/(?:adapters|packages)\/[^/]+\/src\/.*\.ts$/;
const LAZY = '\0lazy-schema';

const HELPER = `const MADE_AHEAD = Symbol.for('isobar.wireCheck');
export const lazySchema = (make, makeCheck) => {
  let made, check;
  const schema = () => (made ??= make());
  return new Proxy({}, {
    get: (_, key) => (key === MADE_AHEAD ? (check ??= makeCheck?.()) : schema()[key]),
    has: (_, key) => key in schema(),
  });
};`;

/** How schemas are called here: those that others are made of. */
const SCHEMA_NAME = /^z$|(?:Wire|Schema|Input)$/;

/** Whether it is a chain of calls that begins with `z.` or with another schema. */
function isSchema(node) {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && isWithin(node.callee.object);
}

function isWithin(node) {
  if (node.type === 'Identifier') return SCHEMA_NAME.test(node.name);
  // As in `z.coerce`.
  return node.type === 'MemberExpression' ? isWithin(node.object) : isSchema(node);
}

/** Of a value, or of the members of an object. */
function schemasOf(node) {
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression') return schemasOf(node.expression);
  if (node?.type === 'ObjectExpression') return node.properties.flatMap(({ value }) => schemasOf(value));
  return node !== undefined && node !== null && isSchema(node) ? [node] : [];
}

/** Where the schemas of a source are made, as offsets in its text. */
export function schemaPlaces(program) {
  return program.body
    .map((statement) => statement.declaration ?? statement)
    .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'const')
    .flatMap(({ declarations }) => declarations.flatMap(({ init }) => schemasOf(init)));
}

export const isSchemaSource = (code, id) => SOURCES.test(id) && code.includes("import { z } from 'zod'");

export const placeName = (id, { start }) => `${relative(root, id)}:${start}`;

/**
 * @param wrap what is written for a schema, given its text and its place
 * @param helper the module that has what is written there
 */
export function schemaPlugin(name, helper, wrap) {
  return {
    name,
    resolveId: (id) => (id === LAZY ? LAZY : null),
    load: (id) => (id === LAZY ? helper : null),
    transform(code, id) {
      if (!isSchemaSource(code, id)) return null;
      const parts = [`import { lazySchema } from ${JSON.stringify(LAZY)};`];
      let end = 0;
      for (const schema of schemaPlaces(this.parse(code, { lang: 'ts' }))) {
        parts.push(code.slice(end, schema.start), wrap(code.slice(schema.start, schema.end), placeName(id, schema), code));
        end = schema.end;
      }
      // No line moves, so that the map stays as it is.
      return { code: [...parts, code.slice(end)].join(''), map: null };
    },
  };
}

/** @param checks by the place of a schema: the body of a function that returns its check, on one line, and the names of the conditions in it */
export const lazySchemas = (checks = new Map()) =>
  schemaPlugin('lazy-schemas', HELPER, (text, place, code) => {
    const check = checks.get(place);
    // A condition is asked by its name, which has to stand in this source.
    if (check === undefined || !check.conditions.every((condition) => code.includes(`.refine(${condition},`))) return `lazySchema(() => ${text})`;
    return `lazySchema(() => ${text}, () => { const conditions = [${check.conditions.join(', ')}]; ${check.source} })`;
  });
