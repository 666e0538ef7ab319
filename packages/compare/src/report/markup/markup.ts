/** HTML or SVG text that is safe to put into a page as it is: made by `element`, never of a string that somebody else wrote. */
export interface Markup {
  readonly markup: string;
}

/** Text is escaped; null is nothing. */
export type Child = Markup | string | number | null;

export type Attributes = Readonly<Record<string, string | number | null>>;

const VOID_ELEMENTS: ReadonlySet<string> = new Set(['meta', 'br', 'col']);
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that no page may hold, or that would turn the order of what stands around them. */
const UNFIT = /[[\p{Control}\p{Surrogate}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]--[\t\n\r]]/gv;

/** Most of what a table holds is as it should be already. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;

/** Fit for text and for attributes in quotes. */
function escapeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(UNFIT, '\uFFFD').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Attributes that are null are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  let opening = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) if (value !== null) opening += ` ${key}="${escapeText(String(value))}"`;
  return { markup: VOID_ELEMENTS.has(name) ? `${opening}>` : `${opening}>${textOf(children)}</${name}>` };
}

export function fragment(...children: readonly Child[]): Markup {
  return { markup: textOf(children) };
}

function textOf(children: readonly Child[]): string {
  let text = '';
  for (const child of children) {
    if (child !== null) text += typeof child === 'object' ? child.markup : escapeText(String(child));
  }
  return text;
}
