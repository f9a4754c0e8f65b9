import { corpusFiles, type SampleFile } from './corpus.ts';
import { faultyDocuments, wholeDocuments } from './documents.ts';

const README = `# Văn bản mẫu

Mọi văn bản ở đây đều bịa ra: tên người, tên đất, số, nội dung. Do \`npx tsx packages/test-kit/bin/samples.ts\` viết, không sửa tay.

- \`toan-van/<thế hệ>/<loại>.docx\`: một văn bản đúng thể thức cho mỗi loại, mỗi văn bản một cách trình bày. Kiểm tra không có lỗi nào.
- \`ban-thao/*.md\`: bản thảo Markdown viết tay, đúng thể thức: nghị quyết, quy định theo điều, công văn, biên bản hai người ký, liên cơ quan, phụ lục có bảng ngang, dự thảo.
- \`co-loi/*.docx\`: văn bản có lỗi thường gặp; tên tệp nói lỗi gì.
- \`ban-in/*.pdf\`: bản in giả định: một nghị quyết có lỗi do LibreOffice in, một công văn đã phát hành có số, ngày, chữ ký, dấu là hình, một bản quét.
- \`kho-mau/\`: một kho văn bản mẫu có cấu hình, danh sách lỗi cũ và tệp CI.
- \`<văn bản quy định>/<điều khoản>/<quy định>-t01-dung-a.md\`, \`…-sai-a.md\`: bộ đối chiếu theo điều khoản, viết bằng ký pháp \`van-ban\`
  (packages/test-kit/README.md). Tên tệp là kết luận: \`sai\` thì quy tắc phải báo và dẫn đúng quy định ấy, \`dung\` thì không được báo.

_English: invented documents. Whole clean ones by type, faulty ones by name, and a conformance corpus by clause whose file names are the verdicts._
`;

/** Everything that `bin/samples.ts` writes below `samples/`. */
export function sampleFiles(): SampleFile[] {
  return [{ path: 'README.md', bytes: README }, ...wholeDocuments(), ...faultyDocuments(), ...corpusFiles()];
}
