import type { Language } from '@thethuc/core';
import type { Report } from '../report.ts';
import { WORDS } from '../words.ts';
import { gateSection } from './gate.ts';
import { html, type Markup } from './markup.ts';
import { overview } from './overview.ts';
import { POLICY } from './policy.ts';
import { SCRIPT } from './script.ts';
import { sheet } from './sheet.ts';
import { STYLE } from './style.ts';
import { HTML_WORDS } from './words.ts';

/**
 * The report as one page that needs nothing else: a sheet per document to sign
 * and file, and above several sheets an overview. Prints on A4.
 */
export function toHtml(report: Report, { language }: { readonly language: Language }): string {
  const words = HTML_WORDS[language];
  const several = report.documents.length !== 1;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="thethuc ${report.tool.version}" />
        <title>${several ? words.overviewTitle : words.title}</title>
        ${{ markup: `<style>${STYLE}</style>` }}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <main id="content">${several ? folder(report, language) : single(report, language)}</main>
        <footer>
          <p>${words.tool(report.tool.version)}</p>
          ${report.overlay !== null && html`<p>${WORDS[language].overlay(report.overlay)}</p>`}
        </footer>
        ${{ markup: `<script>${SCRIPT}</script>` }}
      </body>
    </html>`;
  return `${page.markup}\n`;
}

function single(report: Report, language: Language): Markup {
  const { documents } = report;
  const heading = html`<h1 class="eyebrow">${HTML_WORDS[language].title}</h1>`;
  return html`${documents.map((document) => sheet({ document, id: 'd1', heading, language, documents: 1, back: html`` }))}
  ${gateSection(report, language)}`;
}

function folder(report: Report, language: Language): Markup {
  const words = HTML_WORDS[language];
  if (report.documents.length === 0)
    return html`<h1>${words.overviewTitle}</h1>
      <p>${words.none}</p>`;
  const ids = report.documents.map((_, at) => `d${at + 1}`);
  const heading = html`<p class="eyebrow">${words.title}</p>`;
  const back = html`<p class="back"><a href="#overview">${words.backToOverview}</a></p>`;
  return html`${overview(report, ids, language)} ${gateSection(report, language)}
  ${report.documents.map((document, at) => sheet({ document, id: ids[at]!, heading, language, documents: ids.length, back }))}`;
}
