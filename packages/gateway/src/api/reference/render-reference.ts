import { createHash } from 'node:crypto';

import type { ContractDocument } from '../document/contract-document.ts';
import type { ContractRoute } from '../document/routes.ts';
import { Html, html } from './html.ts';
import { REFERENCE_STYLE } from './reference-style.ts';
import { schemaView, typeView } from './schema-view.ts';

/** A page and the policy under which a browser may show it. */
export interface Reference {
  readonly page: string;
  readonly policy: string;
}

/** Put in whole: the digest counts every space between the tags, and those of a template are the formatter's. */
const STYLE_ELEMENT = new Html(`<style>${REFERENCE_STYLE}</style>`);

/** The document as a page of nothing but HTML: no script runs in it, and nothing is loaded from anywhere. */
export function renderReference({ info, components }: ContractDocument, routes: readonly ContractRoute[]): Reference {
  const groups = [...Map.groupBy(routes, groupOf)];
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${info.title}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <h1>${info.title}</h1>
        <p>${info.description}</p>
        <p>The document itself: <a href="/openapi.json">/openapi.json</a></p>
        <nav>${groups.map(([name]) => html`<a href="#group-${name}">${name}</a> `)}<a href="#schemas">schemas</a></nav>
        ${groups.map(
          ([name, group]) =>
            html`<h2 id="group-${name}">${name}</h2>
              ${group.map((route) => routeView(route))}`,
        )}
        <h2 id="schemas">schemas</h2>
        ${Object.entries(components.schemas).map(([name, schema]) => schemaView(name, schema))}
      </body>
    </html>`;
  return {
    page: page.text,
    policy: `default-src 'none'; style-src 'sha256-${digestOf(REFERENCE_STYLE)}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  };
}

function groupOf({ path }: ContractRoute): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'v1' ? second : 'service';
}

function routeView({ operationId, method, path, summary, parameters, body, answers, open }: ContractRoute): Html {
  const rows = parameters.map(
    ({ name, in: place, schema, description = '' }) =>
      html`<tr>
        <td><code>${name}</code></td>
        <td>${place}</td>
        <td>${typeView(schema)}</td>
        <td>${description}</td>
      </tr>`,
  );
  const told = [...answers].map(
    ([status, { description, schema, type }]) =>
      html`<tr>
        <td>${status}</td>
        <td>${schema === null ? (type ?? '') : typeView(schema)}</td>
        <td>${description}</td>
      </tr>`,
  );
  return html`<details id="${operationId}">
    <summary><span class="method">${method}</span> <span class="path">${path}</span> ${summary}</summary>
    <p><code>${operationId}</code>${open ? ', needs no token' : ''}</p>
    ${
      rows.length === 0
        ? ''
        : html`<h3>Parameters</h3>
            <table>
              ${rows}
            </table>`
    }
    ${
      body === null
        ? ''
        : html`<h3>Body</h3>
            <p>${body.type}: ${typeView(body.schema)}</p>`
    }
    <h3>Answers</h3>
    <table>
      ${told}
    </table>
  </details>`;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
