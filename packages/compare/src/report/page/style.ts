import type { Colour } from '../plot/palette.ts';
import { CLOUD_COLOURS, GROUNDS, LINES, PART_COLOURS, TEXTS } from '../plot/palette.ts';

const COLOURS: Readonly<Record<string, Colour>> = {
  ...GROUNDS,
  ...TEXTS,
  ...LINES,
  ...Object.fromEntries(Object.entries(PART_COLOURS).map(([part, colour]) => [`part-${part}`, colour])),
  ...Object.fromEntries(CLOUD_COLOURS.map((colour, index) => [`series-${index}`, colour])),
};

const PLOT_CLASSES = Object.keys(COLOURS).filter((name) => name.startsWith('part-') || name.startsWith('series-'));

/** Fonts are the reader's own: a page that loads nothing brings none. */
const FONTS = `system-ui, 'DejaVu Sans', sans-serif`;

const PAGE = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 ${FONTS}; }
main, header { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0; }
.question { font-size: 1.1rem; }
.muted, .axis-name, caption { color: var(--muted); }
figure, .card, details { margin: 0 0 1rem; padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
figcaption { margin-bottom: .75rem; }
.notice, .failure { margin: .75rem 0; padding: .6rem 1rem; border-radius: .6rem; border-left: .3rem solid var(--part-bootVolume); background: var(--notice); }
.failure { background: var(--failure); border-left-color: var(--part-licence); }
.notice ul, .failure ul { margin: .25rem 0; padding-left: 1.25rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .75rem; margin: 1.25rem 0 0; padding: 0; list-style: none; }
.facts li { margin: 0; }
.facts b { display: block; font-size: 1.35rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 1rem; }
summary { cursor: pointer; font-weight: 600; }
details > .scroll { margin-top: .75rem; }
footer { margin: 2rem 0; font-size: .85rem; color: var(--muted); }
bdi, li { overflow-wrap: anywhere; }
th bdi, td bdi, td, th { overflow-wrap: break-word; }
`;

/** A shadow at the edge beyond which a table goes on; a cover that scrolls along hides it at the end. */
const SCROLL_SHADOWS = [
  'linear-gradient(to left, var(--card) 40%, transparent) right / 2.5rem 100% no-repeat local',
  'linear-gradient(to left, var(--line), transparent) right / .5rem 100% no-repeat scroll',
].join(', ');

const TABLES = `
.scroll { overflow-x: auto; background: ${SCROLL_SHADOWS}; }
.scroll:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
caption { text-align: left; padding-bottom: .4rem; }
th, td { padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead th { color: var(--muted); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 9rem; position: sticky; left: 0; background: var(--card); }
th small, td small { font-weight: 400; color: var(--muted); font-size: .8rem; }
tbody tr:last-child > * { border-bottom: 0; }
td.wide { min-width: 12rem; }
`;

const PLOTS = `
svg { display: block; overflow: visible; }
.patterns { position: absolute; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin: 0 0 .75rem; padding: 0; list-style: none; font-size: .875rem; }
.legend li { display: flex; align-items: center; gap: .4rem; }
.bars { display: grid; grid-template-columns: fit-content(14rem) minmax(8rem, 1fr) max-content; column-gap: .9rem; margin: 0; padding: 0; list-style: none; }
.bar-row { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; }
.bar { width: 100%; height: 2.5rem; }
.bar-label { text-align: right; line-height: 1.2; font-size: .9rem; }
.bar-label small { display: block; color: var(--muted); }
.bar-total { font-variant-numeric: tabular-nums; font-size: .9rem; line-height: 1.2; }
.bar-axis .axis-x { grid-column: 2; }
.axis-x { width: 100%; height: 2.4rem; }
.axis-y { width: 100%; height: 100%; }
.tick, text.axis-name { fill: var(--muted); font-size: 12px; font-variant-numeric: tabular-nums; }
p.axis-name { font-size: 12px; margin: 0 0 .6rem; }
.grid { stroke: var(--line); stroke-width: 1; }
.zero { stroke: var(--mark); stroke-width: 1.5; }
.segment, .bin { stroke: var(--card); stroke-width: 1; }
.less { fill: var(--series-0); }
.more { fill: var(--series-1); }
.veil { fill: url(#veil); }
.legend .veil { fill: url(#hatch); stroke: var(--mark); }
.open-end { fill: url(#hatch); }
.legend .open-end { stroke: var(--mark); }
.unknown-bar { fill: url(#hatch); fill-opacity: .35; stroke: var(--mark); stroke-dasharray: 4 3; }
.hatch-line { fill: var(--mark); }
.veil-line { fill: var(--card); }
.field { display: grid; grid-template-columns: 3.6rem minmax(0, 1fr); grid-template-rows: 15rem auto; padding-right: .75rem; }
.field.low { grid-template-rows: 9rem auto; }
.field .axis-x { grid-column: 2; margin-top: .2rem; }
.area { width: 100%; height: 100%; }
.dot { overflow: visible; }
.mark { stroke: var(--card); stroke-width: 1; fill-opacity: .9; }
.hollow { fill-opacity: .25; stroke-width: 2; }
.arrow { fill: none; stroke: var(--mark); stroke-width: 1.5; }
.absent { font-size: .875rem; color: var(--muted); }
`;

const NARROW = `
@media (max-width: 44rem) {
  .bars { display: block; }
  .bar-row { grid-template-columns: 1fr auto; padding-bottom: .35rem; }
  .bar-label { text-align: left; }
  .bar-label small { display: inline; padding-left: .4rem; }
  .bar { grid-column: 1 / -1; grid-row: 2; height: 1.4rem; }
  .bar-axis .axis-x { grid-column: 1 / -1; }
  .tick-spare { display: none; }
  figure, .card, details { padding: .8rem .9rem; }
  main, header { padding: 0 .8rem; }
  header { padding-top: 1.2rem; }
}
`;

/** On paper the colours are the light ones and nothing is folded. */
const PRINT = `
@page { margin: 12mm; }
@media print {
  :root { color-scheme: light; }
  main, header { padding: 0; }
  body { font-size: 10pt; background: none; }
  figure, .card, tr { break-inside: avoid; }
  figure, .card, details { border-color: #999; }
  .scroll { overflow: visible; background: none; }
  table { font-size: 6.5pt; }
  th, td, td.wide, tbody th { min-width: 0; padding-right: .5rem; position: static; }
  td.number, th.number { white-space: normal; }
  details::details-content { content-visibility: visible; block-size: auto; }
  * { print-color-adjust: exact; }
}
`;

function variables(scheme: keyof Colour): string {
  return Object.entries(COLOURS)
    .map(([name, colour]) => `--${name}: ${colour[scheme]};`)
    .join(' ');
}

const COLOUR_RULES = `
:root { color-scheme: light dark; ${variables('light')} }
@media screen and (prefers-color-scheme: dark) { :root { ${variables('dark')} } }
${PLOT_CLASSES.map((name) => `.${name} { fill: var(--${name}); }\n.hollow.${name} { stroke: var(--${name}); }`).join('\n')}
`;

/** All styles of a report: no class in it depends on what is reported. */
export const REPORT_STYLE = [COLOUR_RULES, PAGE, TABLES, PLOTS, NARROW, PRINT].join('');
