import { workspace } from 'vscode';

export type Language = 'vi' | 'en';

/** The language of our own setting: most people here run the editor in English and write Vietnamese. */
export function language(): Language {
  return workspace.getConfiguration('thethuc').get('language') === 'en' ? 'en' : 'vi';
}

const VI = {
  noDraft: 'Hãy mở một bản thảo (tệp Markdown có phần khai báo loai-van-ban ở đầu) rồi chọn lại lệnh này.',
  noDocument: 'Hãy mở một bản thảo hoặc một tệp Word, PDF rồi chọn lại lệnh này.',
  notADraft: 'Tệp này chưa phải bản thảo: ở đầu tệp phải có phần khai báo giữa hai dòng ---, với dòng loai-van-ban.',
  serverFailed: 'Bộ kiểm tra không trả lời; hãy chạy lệnh «Khởi động lại bộ kiểm tra» rồi thử lại.',
  cannotOpen: 'Không đọc được tệp này; hãy kiểm tra xem tệp còn ở đó không.',
  virtualFolder: 'Thư mục này không nằm trên máy nơi VS Code chạy, nên chỉ kiểm tra được từng tệp đang mở.',
  saveAs: 'Lưu văn bản Word',
  chooseDocx: 'Chọn văn bản Word để nhập',
  chooseFile: 'Chọn văn bản để kiểm tra',
  chooseFolder: 'Chọn thư mục để kiểm tra',
  documents: 'Văn bản',
  wordDocument: 'Văn bản Word',
  rendered: (name: string) => `Đã xuất ${name}.`,
  showPages: 'Xem trang và lỗi',
  openInWord: 'Mở bằng ứng dụng mặc định',
  importNotes: (notes: readonly string[]) => `Đã nhập; cần xem lại: ${notes.join(' ')}`,
  checking: 'Đang kiểm tra…',
  rendering: 'Đang xuất…',
  reportTitle: 'Báo cáo thể thức',
  ruleTitle: (id: string) => `Quy tắc ${id}`,
  explainRule: (id: string) => `Giải thích quy tắc ${id}`,
  chooseRule: 'Gõ để tìm quy tắc theo tên hoặc mã',
  noSuchRule: (id: string) => `Không có quy tắc «${id}».`,
  counts: (errors: number, warnings: number, infos: number) =>
    errors + warnings + infos === 0
      ? 'không có lỗi'
      : [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} cảnh báo`, infos > 0 && `${infos} lưu ý`]
          .filter(Boolean)
          .join(', '),
  statusName: 'Thể thức văn bản',
  unknownType: 'Chưa rõ loại văn bản',
  noInstrument: 'chưa áp dụng quy định nào',
  another: 'Giá trị khác…',
  skip: 'Bỏ qua, ghi sau',
  required: 'Cần có giá trị này.',
  newTitle: 'Soạn văn bản mới',
};

const EN: typeof VI = {
  noDraft: 'Open a draft (a Markdown file whose front matter has loai-van-ban), then choose this command again.',
  noDocument: 'Open a draft, a Word file or a PDF, then choose this command again.',
  notADraft: 'This file is not a draft yet: it must begin with front matter between two --- lines with loai-van-ban.',
  serverFailed: 'The checker does not answer; run "Restart Server" and try again.',
  cannotOpen: 'The file could not be read; look whether it is still there.',
  virtualFolder: 'This folder is not on the machine VS Code runs on, so only open files can be checked.',
  saveAs: 'Save the Word document',
  chooseDocx: 'Choose a Word document to import',
  chooseFile: 'Choose a document to check',
  chooseFolder: 'Choose a folder to check',
  documents: 'Documents',
  wordDocument: 'Word document',
  rendered: (name) => `${name} has been written.`,
  showPages: 'Show pages and findings',
  openInWord: 'Open in the default application',
  importNotes: (notes) => `Imported; to be looked at: ${notes.join(' ')}`,
  checking: 'Checking…',
  rendering: 'Exporting…',
  reportTitle: 'Report on form',
  ruleTitle: (id) => `Rule ${id}`,
  explainRule: (id) => `Explain rule ${id}`,
  chooseRule: 'Type to find a rule by name or id',
  noSuchRule: (id) => `There is no rule "${id}".`,
  counts: (errors, warnings, infos) =>
    errors + warnings + infos === 0
      ? 'no findings'
      : [
          errors > 0 && `${errors} error${errors === 1 ? '' : 's'}`,
          warnings > 0 && `${warnings} warning${warnings === 1 ? '' : 's'}`,
          infos > 0 && `${infos} note${infos === 1 ? '' : 's'}`,
        ]
          .filter(Boolean)
          .join(', '),
  statusName: 'Form of the document',
  unknownType: 'Type not known yet',
  noInstrument: 'no instrument applied',
  another: 'Another value…',
  skip: 'Skip, fill in later',
  required: 'A value is needed.',
  newTitle: 'New draft',
};

/** What the extension itself says, in the language of the setting. */
export function words(): typeof VI {
  return language() === 'en' ? EN : VI;
}
