/** The look of the page, on a screen and on A4 paper. Its hash stands in `policy.ts`. */
export const STYLE = `
:root { --ink: #1c1b1a; --soft: #5b5750; --line: #d5d0c7; --paper: #fff; --ground: #f3f1ed;
  --error: #a61b1b; --error-ground: #fdecea; --warning: #7a4d00; --warning-ground: #fff3d6;
  --info: #1d4f91; --info-ground: #e8f0fb; --good: #17633a; --good-ground: #e5f4ea; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 0; }
h1, h2, h3, p, ul, dl, figure, pre { margin: 0; }
a { color: var(--info); }
:focus-visible { outline: 3px solid var(--info); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; }
.sheet, .overview { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
  padding: 2rem 2.25rem; margin-bottom: 1.5rem; }

header { display: flex; gap: 1.5rem; justify-content: space-between; align-items: flex-start;
  border-bottom: 2px solid var(--ink); padding-bottom: 1rem; }
.eyebrow { font-size: .82rem; font-weight: 600; letter-spacing: .04em; text-transform: uppercase; color: var(--soft); }
h2 { font-size: 1.5rem; line-height: 1.25; margin-top: .15rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.because { margin-top: .4rem; }
.verdict { flex: none; min-width: 9.5rem; padding: .5rem 1rem; border: 3px double currentColor; border-radius: 4px;
  font-size: 1.35rem; font-weight: 700; letter-spacing: .03em; text-align: center; white-space: nowrap; }
.tra-lai { color: var(--error); }
.dat { color: var(--good); }
.chua-kiem-tra { color: var(--warning); }
.khong-ap-dung { color: var(--soft); }

.top.drawn { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 2rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
dd em { color: var(--soft); }
section ul { padding-left: 1.2rem; }
.regime p { margin-top: .3rem; }

.drawing { margin-top: 1.5rem; }
figcaption { font-weight: 700; margin-bottom: .5rem; }
svg { display: block; width: 100%; height: auto; }
svg .paper { fill: #fff; stroke: #8d877c; stroke-width: .75; }
svg .rule { stroke: #4c4841; stroke-width: .7; }
svg .box { stroke-width: .6; }
svg .box.fine { fill: #fbfaf8; stroke: #b9b3a8; }
svg circle.box { fill-opacity: .85; }
svg .box.error { fill: var(--error-ground); stroke: var(--error); stroke-width: 1.4; }
svg .box.warning { fill: var(--warning-ground); stroke: var(--warning); stroke-width: 1.4; stroke-dasharray: 4 2; }
svg .box.info { fill: var(--info-ground); stroke: var(--info); stroke-width: 1.4; stroke-dasharray: 1.5 1.5; }
figure.drawing text { font-family: Arial, 'Liberation Sans', sans-serif; }
svg .label { font-size: 6.2px; fill: #4c4841; }
svg .label.round { text-anchor: middle; }
svg .label .number { font-weight: 700; fill: #1c1b1a; }
svg .mark text { font-size: 7.6px; font-weight: 700; fill: #fff; text-anchor: middle; }
svg .mark.error rect { fill: var(--error); }
svg .mark.warning rect { fill: var(--warning); }
svg .mark.info rect { fill: var(--info); }
svg .mark rect { stroke: #fff; stroke-width: .8; }
.outside { margin-top: .6rem; font-size: .9rem; }
.unboxed { white-space: nowrap; margin-right: .5rem; }
.help { margin-top: .3rem; font-size: .82rem; color: var(--soft); }
:not(svg) > .mark { display: inline-block; min-width: 1.6em; padding: 0 .4em; line-height: 1.5; border-radius: 1em; color: #fff;
  font-size: .85rem; font-weight: 700; text-align: center; text-decoration: none; }
:not(svg) > .mark.error { background: var(--error); }
:not(svg) > .mark.warning { background: var(--warning); }
:not(svg) > .mark.info { background: var(--info); }

.pages .several { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1.2rem; }
.pages .single .page:not(.landscape) { max-width: 46rem; margin: 0 auto; }
.pages .landscape { grid-column: 1 / -1; }
.page { margin-top: .8rem; }
.page figcaption { font-size: .88rem; color: var(--soft); margin-bottom: .2rem; }
.page svg { font-family: 'Times New Roman', 'Liberation Serif', serif; }
.page .strokes { stroke: #000; }
.page .picture rect { fill: #faf9f7; stroke: #8d877c; stroke-width: .5; stroke-dasharray: 3 2; }
.page .picture path { stroke: #d5d0c7; stroke-dasharray: .6 5; }
.page .picture text { font-size: 10px; font-style: italic; fill: #5b5750; text-anchor: middle; }
.page .found path { fill-opacity: .12; stroke-width: .9; }
.page .found.block path { fill-opacity: .04; }
.page .error path, .page path.error { fill: var(--error); stroke: var(--error); }
.page .warning path, .page path.warning { fill: var(--warning); stroke: var(--warning); }
.page .info path, .page path.info { fill: var(--info); stroke: var(--info); }
.page .found.again path, .page .found.sheet path { fill: none; }
.page .found.again path { stroke-opacity: 0; }
.page .found { scroll-margin-block: 35vh; }
.page .found:hover path, .page .found:target path { stroke-width: 2.6; stroke-opacity: 1; }
.page .found.warning path { stroke-dasharray: 4 2; }
.page .found.info path { stroke-dasharray: 1.5 1.5; }
.page path.leader { fill: none; stroke-width: .7; opacity: .7; }
.page .mark text { font: 700 11px Arial, 'Liberation Sans', sans-serif; }

table { width: 100%; border-collapse: collapse; }
th, td { padding: .45rem .6rem; text-align: left; vertical-align: top; font-weight: 400; }
thead th { border-bottom: 1px solid var(--ink); font-size: .88rem; font-weight: 600; color: var(--soft); }
tbody tr { border-bottom: 1px solid var(--line); }
.component th { background: var(--ground); font-weight: 700; }
.component small { font-weight: 400; color: var(--soft); margin-left: .4rem; }
.order { width: 3rem; text-align: center; }
.level { width: 5.5rem; font-weight: 600; white-space: nowrap; }
tr.error .level { color: var(--error); }
tr.warning .level { color: var(--warning); }
tr.info .level { color: var(--info); }
tr:target { background: var(--warning-ground); }
.message { font-weight: 600; }
.place, .fix { font-size: .92rem; overflow-wrap: anywhere; }
.fix { color: var(--good); }
.clause { width: 30%; font-size: .92rem; overflow-wrap: anywhere; }
code { font: .82em ui-monospace, Consolas, 'Liberation Mono', monospace; color: var(--soft); }
.clause code { display: block; }

.unchecked li { margin-top: .25rem; }
.unchecked span { color: var(--soft); }
.reply pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: var(--ground);
  border-left: 4px solid var(--line); padding: .8rem 1rem; }
button { font: inherit; font-size: .88rem; padding: .15rem .8rem; border: 1px solid var(--soft); border-radius: 4px;
  background: var(--paper); color: var(--ink); cursor: pointer; }
.reply button { margin-left: .6rem; }

.decision { break-inside: avoid; }
.form { display: grid; grid-template-columns: minmax(0, 1fr) max-content; gap: 1rem 3rem; }
.choices { list-style: none; padding: 0; display: grid; gap: .25rem; }
.tick { display: inline-block; width: 1em; height: 1em; border: 1.5px solid var(--ink); margin-right: .5em;
  vertical-align: -.12em; }
.opinion span { display: block; height: 2.1rem; border-bottom: 1px dotted var(--soft); }
.signature { padding-bottom: 6rem; text-align: center; }
.when { font-style: italic; white-space: nowrap; }
.who { font-weight: 700; text-transform: uppercase; }
.back { margin-top: 1.5rem; }

.overview h1 { font-size: 1.6rem; line-height: 1.25; }
.overview h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
.tally { list-style: none; padding: 0; margin: 1rem 0; display: flex; flex-wrap: wrap; gap: .6rem; }
.tally li { border: 1px solid currentColor; border-radius: 4px; padding: .3rem .9rem; font-weight: 600; }
.tally strong { font-size: 1.3rem; margin-right: .25rem; }
.filter { display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; align-items: center; margin-bottom: .8rem; }
.filter[hidden] { display: none; }
select, input { font: inherit; padding: .2rem .5rem; border: 1px solid var(--soft); border-radius: 4px; }
output { color: var(--soft); font-size: .9rem; }
.overview th:first-child { width: 38%; }
.overview tbody th a { font-weight: 600; }
.path { color: var(--soft); overflow-wrap: anywhere; }
.count { width: 5.5rem; text-align: right; font-variant-numeric: tabular-nums; }
.badge { font-weight: 700; white-space: nowrap; }
.overview .date { white-space: nowrap; }
thead button { all: unset; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .2em; }
thead button:focus-visible { outline: 3px solid var(--info); outline-offset: 2px; }
thead button[hidden] { display: none; }
[aria-sort='ascending'] button::after { content: ' ▲'; }
[aria-sort='descending'] button::after { content: ' ▼'; }
footer { max-width: 62rem; margin: 0 auto; padding: 0 1rem 2rem; font-size: .85rem; color: var(--soft); }

@media (max-width: 46rem) {
  .form { grid-template-columns: minmax(0, 1fr); }
  .when { white-space: normal; }
  .sheet, .overview { padding: 1.2rem 1rem; }
  header { flex-direction: column; }
  .top.drawn { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .findings thead { display: none; }
  .findings tr, .findings td, .findings th { display: block; width: auto; text-align: left; padding: .2rem .5rem; }
  .overview table { display: block; overflow-x: auto; }
}
@media screen { .sheet { content-visibility: auto; contain-intrinsic-size: auto 1200px; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }

@page { size: A4; margin: 15mm 15mm 16mm 20mm;
  @bottom-right { content: counter(page) '/' counter(pages); font: 9pt 'Times New Roman', 'Liberation Serif', serif; } }
@media print {
  body { background: none; font: 11pt/1.3 'Times New Roman', 'Liberation Serif', serif; color: #000; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  .sheet, .overview { border: 0; border-radius: 0; padding: 0; margin: 0; }
  .overview, .sheet:not(:last-of-type) { break-after: page; }
  .skip, .filter, .back, button { display: none; }
  thead button:not([hidden]) { display: revert; text-decoration: none; }
  a { color: inherit; text-decoration: none; }
  h2 { font-size: 16pt; }
  h3 { font-size: 12pt; margin: 9pt 0 3pt; break-after: avoid; }
  .top.drawn { grid-template-columns: minmax(0, 1fr) 76mm; gap: 7mm; }
  dl { gap: 1.5pt 8pt; }
  .clause code { display: none; }
  .clause { width: 34%; }
  .order { width: 9mm; }
  .level { width: 17mm; }
  header { padding-bottom: 6pt; }
  .count { width: 16mm; }
  .overview .count:last-child { width: 21mm; }
  .drawing { margin-top: 9pt; }
  .drawing, .page, tr, li { break-inside: avoid; }
  /* Whoever signs wants the findings and his signature together; the pages follow as an annex. */
  .sheet:has(.pages) { display: flex; flex-direction: column; }
  .pages { order: 1; break-before: page; }
  .pages .several { display: block; }
  .page svg { max-height: 238mm; }
  .component { break-after: avoid; }
  thead { display: table-header-group; }
  th, td { padding: 2pt 4pt; }
  .reply pre { background: none; border: 1px solid var(--line); padding: 6pt 9pt; }
  .form { gap: 3mm 8mm; }
  .opinion span { height: 8mm; }
  .signature { padding-bottom: 22mm; }
  thead th { font-size: 10pt; }
  tr:target { background: none; }
  footer { max-width: none; margin-top: 9pt; padding: 0; font-size: 9pt; }
}
`;
