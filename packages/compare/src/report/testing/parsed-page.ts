import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it. */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  const problems: string[] = [];
  const page = parse(html, { onParseError: ({ code }) => problems.push(code) });
  if (problems.length > 0) throw new Error(`not well-formed: ${problems.join(', ')}`);
  return page;
}

/** All elements below, in the order of the page. */
export function elementsOf(node: Node): readonly PageElement[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => (defaultTreeAdapter.isElementNode(child) ? [child, ...elementsOf(child)] : []));
}

export function elementsNamed(node: Node, name: string): readonly PageElement[] {
  return elementsOf(node).filter(({ tagName }) => tagName === name);
}

/** Elements with this class. */
export function elementsOfClass(node: Node, className: string): readonly PageElement[] {
  return elementsOf(node).filter((found) => (attribute(found, 'class') ?? '').split(' ').includes(className));
}

/** Elements that have this attribute, whatever it says. */
export function elementsWith(node: Node, name: string): readonly PageElement[] {
  return elementsOf(node).filter((found) => attribute(found, name) !== null);
}

export function attribute({ attrs }: PageElement, name: string): string | null {
  return attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** The text in it as a reader sees it, without what is only shown to who points at it. */
export function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!('childNodes' in node) || ('tagName' in node && ['style', 'title'].includes(node.tagName))) return '';
  return node.childNodes.map(textOf).join('');
}

/** A length or a place in percent. */
export function percentOf(found: PageElement, name: string): number {
  return Number.parseFloat(attribute(found, name) ?? 'NaN');
}
