// A provider has a hundred zod schemas, and a command reads two or three kinds of reply. To make them all takes as long as all
// that the command does besides, so in a bundle a schema is made when one of its members is first used.
const SOURCES = /\/(?:adapters|packages)\/[^/]+\/src\/.*\.ts$/;
const LAZY = '\0lazy-schema';

const HELPER = `export const lazySchema = (make) => {
  let made;
  const schema = () => (made ??= make());
  return new Proxy({}, {
    get: (_, key) => schema()[key],
    has: (_, key) => key in schema(),
  });
};`;

/** Whether it is a chain of calls that begins with `z.`. */
function isSchema(node) {
  if (node?.type === 'CallExpression') return isSchema(node.callee);
  if (node?.type === 'MemberExpression') return isZod(node.object) || isSchema(node.object);
  return false;
}

const isZod = (node) => node.type === 'Identifier' && node.name === 'z';

export const lazySchemas = {
  name: 'lazy-schemas',
  resolveId: (id) => (id === LAZY ? LAZY : null),
  load: (id) => (id === LAZY ? HELPER : null),
  transform(code, id) {
    if (!SOURCES.test(id) || !code.includes("import { z } from 'zod'")) return null;
    const declarations = this.parse(code, { lang: 'ts' }).body.map((statement) => statement.declaration ?? statement);
    const schemas = declarations
      .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'const')
      .flatMap((declaration) => declaration.declarations.map(({ init }) => init))
      .filter(isSchema);
    const parts = [`import { lazySchema } from ${JSON.stringify(LAZY)};`];
    let end = 0;
    for (const schema of schemas) {
      parts.push(code.slice(end, schema.start), `lazySchema(() => ${code.slice(schema.start, schema.end)})`);
      end = schema.end;
    }
    // No line moves, so that the map stays as it is.
    return { code: [...parts, code.slice(end)].join(''), map: null };
  },
};
