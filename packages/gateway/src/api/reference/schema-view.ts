import type { Schema } from '../document/contract-document.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

interface SchemaParts {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly description?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly type?: string | readonly string[];
  readonly format?: string;
}

/** A named schema, to be opened. */
export function schemaView(name: string, schema: Schema): Html {
  const { description = '' } = schema as SchemaParts;
  return html`<details id="schema-${name}">
    <summary><code>${name}</code> ${description}</summary>
    ${membersView(schema)}
  </details>`;
}

/** Members of an object, and values of a choice, each with what it means. */
function membersView(schema: Schema): Html {
  const { allOf = [], anyOf, oneOf, properties, required = [] } = schema as SchemaParts;
  const rows = Object.entries(properties ?? {}).map(([name, member]) => {
    const { description = '' } = member as SchemaParts;
    return html`<tr>
      <td><code>${name}</code>${required.includes(name) ? '' : ' (may be left out)'}</td>
      <td>${typeView(member)}</td>
      <td>${description}</td>
    </tr>`;
  });
  const choices = (oneOf ?? anyOf ?? []).map((choice) => {
    const { description = '' } = choice as SchemaParts;
    return html`<tr>
      <td>${typeView(choice)}</td>
      <td>${description}</td>
    </tr>`;
  });
  return html`${
    rows.length === 0
      ? ''
      : html`<table>
          ${rows}
        </table>`
  }${
    choices.length === 0
      ? ''
      : html`<table>
          ${choices}
        </table>`
  }${allOf.map((part) => membersOrLink(part))}`;
}

function membersOrLink(schema: Schema): Html {
  return (schema as SchemaParts).$ref === undefined ? membersView(schema) : html`<p>and everything of ${typeView(schema)}</p>`;
}

/** What a value is, in a few words, with links to what has a name. */
export function typeView(schema: Schema): Html {
  const { $ref, allOf, anyOf, oneOf, const: constant, items, type, format } = schema as SchemaParts;
  if ($ref !== undefined) return linkTo($ref.split('/').at(-1) ?? '');
  if (constant !== undefined) return html`<code>${JSON.stringify(constant)}</code>`;
  const ways = oneOf ?? anyOf ?? allOf;
  if (ways !== undefined)
    return joined(
      ways.map((way) => typeView(way)),
      allOf === undefined ? ' or ' : ' and ',
    );
  if (items !== undefined) return html`list of ${typeView(items)}`;
  const plain = typeof type === 'string' ? type : (type ?? ['any']).join(' or ');
  return html`${plain}${format === undefined ? '' : ` (${format})`}`;
}

function linkTo(name: string): Html {
  return html`<a href="#schema-${name}">${name}</a>`;
}

function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${between}${part}`))}`;
}
