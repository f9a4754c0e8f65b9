import type { Bilingual } from '@thethuc/core';
import { toGithub } from './github.ts';
import { toGitlab } from './gitlab.ts';
import { toHtml } from './html/index.ts';
import { toJson } from './json.ts';
import { toJunit } from './junit.ts';
import { toMarkdown } from './markdown.ts';
import type { Report } from './report.ts';
import { toSarif } from './sarif.ts';
import { toText, type TextOptions } from './text.ts';

/** What a format may look at; all but `text` care for the language only. */
export type FormatOptions = TextOptions;

export interface Format {
  readonly render: (report: Report, options: FormatOptions) => string;
  /** What it is for, in a line of the help page. */
  readonly help: Bilingual;
}

/** Every form a report can take, by the name that `--format` knows it by. */
export const FORMATS = {
  text: { render: toText, help: { vi: 'để đọc trên màn hình dòng lệnh', en: 'to read in a terminal' } },
  json: { render: toJson, help: { vi: 'để chương trình khác dùng', en: 'for other programs' } },
  html: { render: toHtml, help: { vi: 'phiếu để in, ký và lưu', en: 'a sheet to print, sign and file' } },
  sarif: { render: toSarif, help: { vi: 'SARIF 2.1.0', en: 'SARIF 2.1.0' } },
  junit: { render: toJunit, help: { vi: 'JUnit XML cho CI', en: 'JUnit XML for CI' } },
  github: { render: toGithub, help: { vi: 'chú giải của GitHub Actions', en: 'annotations of GitHub Actions' } },
  gitlab: { render: toGitlab, help: { vi: 'GitLab Code Quality', en: 'GitLab Code Quality' } },
  markdown: {
    render: toMarkdown,
    help: { vi: 'lời bình cho yêu cầu hợp nhất', en: 'a comment on a merge request' },
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
