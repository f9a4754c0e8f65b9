const VI = {
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  clean: 'Không có lỗi nào trong những điều kiểm tra được.',
  cleanBut: 'Không thấy lỗi nào khác, ngoài những điều được miễn trừ và lỗi cũ đã ghi nhận.',
  excused: (count: number) => `Để nguyên ${count} điều được miễn trừ hoặc là lỗi cũ đã ghi nhận.`,
  notCheckable: (count: number) => `${count} yêu cầu không kiểm tra được trong tệp này.`,
  at: (quote: string) => `Tại «${quote}»`,
  within: (near: string) => ` trong «${near}»`,
  sheetWith: (quote: string) => `Trang giấy có «${quote}»`,
  places: (at: number, of: number) => `Chỗ ${at}/${of}`,
  notDrawn: 'Chỗ này không vẽ được trên trang bên cạnh.',
  explain: 'Giải thích',
  fix: (title: string) => `Cách sửa: ${title}.`,
  findings: 'Các lỗi',
  approximate:
    'Trang vẽ gần đúng: chỗ ngắt dòng, ngắt trang có thể khác Word. Kết quả kiểm tra lấy từ tệp, không lấy từ hình vẽ.',
  lines: 'Đường kẻ và hình vẽ trong văn bản không hiện ở đây.',
  missing: (count: number) => `${count} đoạn chữ của văn bản không vẽ được ở đây.`,
  page: (number: number) => `Trang ${number}`,
  pageNotDrawn: 'Không vẽ được trang này; các chỗ đánh dấu và danh sách bên cạnh vẫn đầy đủ.',
  searched: (pages: number) => `Tìm chữ (Ctrl+F) chỉ tìm trong ${pages} trang đầu.`,
  cannotDraw: 'Không vẽ được trang của văn bản này; kết quả kiểm tra ở bên cạnh vẫn đầy đủ.',
};

const EN: typeof VI = {
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  clean: 'No findings in what could be checked.',
  cleanBut: 'No further findings, apart from what is waived and old faults that are known.',
  excused: (count) => `Left alone, because waived or known of old: ${count}.`,
  notCheckable: (count) => `${count} requirement${count === 1 ? '' : 's'} could not be checked in this file.`,
  at: (quote) => `At “${quote}”`,
  within: (near) => ` in “${near}”`,
  sheetWith: (quote) => `The sheet with “${quote}”`,
  places: (at, of) => `Place ${at} of ${of}`,
  notDrawn: 'This place could not be drawn on the page beside.',
  explain: 'Explain',
  fix: (title) => `Fix: ${title}.`,
  findings: 'Findings',
  approximate:
    'The pages are drawn roughly: lines and pages may break elsewhere than in Word. The findings come from the file, not from the drawing.',
  lines: 'Drawn lines and shapes of the document are not shown here.',
  missing: (count) => `${count} paragraph${count === 1 ? '' : 's'} of the document could not be drawn here.`,
  page: (number) => `Page ${number}`,
  pageNotDrawn: 'This page could not be drawn; the marks on it and the list beside are complete.',
  searched: (pages) => `Find (Ctrl+F) looks into the first ${pages} pages only.`,
  cannotDraw: 'The pages of this document could not be drawn; the findings beside are complete.',
};

export const words = document.documentElement.lang === 'en' ? EN : VI;

/** A paragraph of ours. */
export function note(text: string, className: string): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}
