import { LOAI_VAN_BAN } from '@thethuc/core';
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';

const WORDS = {
  vi: { draft: 'Khung bản thảo' },
  en: { draft: 'Frame of a draft' },
} as const;

/** Types whose content is set out in articles. */
const WITH_ARTICLES: ReadonlySet<string> = new Set(['quyet-dinh', 'quy-che', 'quy-dinh']);
/** Types with addressees above the content. */
const ADDRESSED: ReadonlySet<string> = new Set(['cong-van', 'to-trinh']);

/** A whole draft for each type, offered in an empty file. */
export function draftItems(
  { settings, today }: Analysis,
  document: TextDocument,
  offset: number,
  line: string,
): CompletionItem[] {
  return LOAI_VAN_BAN.map(({ key, vi }, index) =>
    snippet(document, offset, line, {
      label: vi,
      detail: WORDS[settings.language].draft,
      body: draftSnippet(key, today),
      filter: `${vi} ${key}`,
      order: index,
    }),
  );
}

/** The front matter and the first lines of the content of one type, with tab stops. */
export function draftSnippet(type: string, today: string): string {
  let stop = 0;
  const next = (hint = '') => `\${${++stop}:${hint}}`;
  const minutes = type === 'bien-ban';
  const signer = (title: string) =>
    `\n  quyen-han: ${minutes ? '' : next('T/M …')}\n  chuc-vu: ${next(title)}\n  ho-ten: ${next()}`;
  const lines = [
    '---',
    `loai-van-ban: ${type}`,
    `co-quan-cap-tren: ${next('ĐẢNG BỘ …')}`,
    `co-quan-ban-hanh: ${next('ĐẢNG UỶ …')}`,
    'so:',
    `dia-danh: ${next()}`,
    `ngay: ${today}`,
    `trich-yeu: ${next('về …')}`,
    ...(ADDRESSED.has(type) ? [`kinh-gui:\n  - ${next()}`] : []),
    ...(minutes ? [`ky-trai:${signer('NGƯỜI GHI BIÊN BẢN').replace('\n  quyen-han: ', '')}`] : []),
    `ky:${minutes ? signer('CHỦ TRÌ').replace('\n  quyen-han: ', '') : signer('BÍ THƯ')}`,
    `noi-nhan:\n  - ${ADDRESSED.has(type) ? 'Như trên' : next()}\n  - Lưu ${next('…')}`,
    '---',
    '',
    WITH_ARTICLES.has(type) ? `## Điều 1. ${next()}\n\n$0\n` : '$0\n',
  ];
  return lines.join('\n');
}

const FRAMES: readonly { readonly label: string; readonly vi: string; readonly en: string; readonly body: string }[] = [
  { label: 'chuong', vi: 'Chương', en: 'Chapter', body: '# Chương ${1:I}\n\n# ${2:TÊN CHƯƠNG}\n\n$0' },
  { label: 'dieu', vi: 'Điều', en: 'Article', body: '## Điều ${1:1}. ${2:Tên điều}\n\n$0' },
  { label: 'khoan', vi: 'Khoản', en: 'Clause', body: '${1:1}. $0' },
  { label: 'diem', vi: 'Điểm', en: 'Point', body: '${1:a}) $0' },
  { label: 'can-cu', vi: 'Căn cứ', en: 'Grounds', body: '- Căn cứ ${1:…};\n$0' },
  { label: 'phu-luc', vi: 'Phụ lục', en: 'Appendix', body: ':::phu-luc{ten="${1:Tên phụ lục}"}\n\n$0\n\n:::' },
  { label: 'ngang', vi: 'Trang ngang cho bảng rộng', en: 'Landscape pages', body: ':::ngang\n\n$0\n\n:::' },
  { label: 'ngat-trang', vi: 'Ngắt trang', en: 'Page break', body: '::ngat-trang\n$0' },
  { label: 'bang', vi: 'Bảng', en: 'Table', body: '| ${1:TT} | ${2:Nội dung} |\n| --- | --- |\n| 1 | $0 |' },
];

/** Frames of units and blocks, at the head of a line of the content. */
export function contentItems(
  { settings }: Analysis,
  document: TextDocument,
  offset: number,
  line: string,
): CompletionItem[] {
  return FRAMES.map(({ label, body, ...title }, index) =>
    snippet(document, offset, line, {
      label,
      detail: title[settings.language],
      body,
      filter: `${label} ${title.vi}`,
      order: index,
    }),
  );
}

function snippet(
  document: TextDocument,
  offset: number,
  line: string,
  {
    label,
    detail,
    body,
    filter,
    order,
  }: { label: string; detail: string; body: string; filter: string; order: number },
): CompletionItem {
  const typed = line.trimStart();
  return {
    label,
    kind: CompletionItemKind.Snippet,
    detail,
    filterText: filter,
    sortText: String(order).padStart(2, '0'),
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: {
      range: { start: document.positionAt(offset - typed.length), end: document.positionAt(offset) },
      newText: body,
    },
  };
}
