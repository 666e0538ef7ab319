import { createHash } from 'node:crypto';

import type { Child } from '../markup/markup.ts';
import { element, fragment } from '../markup/markup.ts';
import { patterns } from '../plot/figure.ts';
import { REPORT_STYLE } from './style.ts';

export interface ReportPage {
  readonly title: string;
  /** What stands under the title: the question and its day. */
  readonly head: readonly Child[];
  readonly body: readonly Child[];
}

/** A whole page in one text: it runs nothing and asks for nothing, and forbids both, whatever names stand in it. */
export function reportPage({ title, head, body }: ReportPage): string {
  const style = { markup: `<style>${REPORT_STYLE}</style>` };
  const meta = fragment(
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy() }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title),
  );
  const header = element('header', {}, element('h1', {}, title), ...head);
  const page = element(
    'html',
    { lang: 'en' },
    element('head', {}, meta, style),
    element('body', {}, patterns(), header, element('main', {}, ...body)),
  );
  return `<!doctype html>\n${page.markup}\n`;
}

/** Nothing but the one style that stands in the page, known by its digest. */
function contentSecurityPolicy(): string {
  const digest = createHash('sha256').update(REPORT_STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}
