import { defineRule } from '../../engine/define-rule.ts';
import { canon } from '../../recognise/words.ts';
import { ownSigners } from '../shapes/own-signers.ts';
import { runsOf, stretchesBy } from '../shapes/runs-of.ts';

interface Params {
  readonly bold: boolean;
}

export default defineRule<Params>()({
  id: 'chuc-vu/kieu-chu-truc-tiep',
  needs: ['text', 'fontStyle'],
  title: { vi: 'Kiểu chữ của chức vụ khi ký trực tiếp', en: 'Style of the title of a head who signs in his own title' },
  messages: {
    notBold: {
      vi: () => 'Chức vụ của người ký trực tiếp phải là chữ đậm.',
      en: () => 'The title of who signs in his own title must be bold.',
    },
    bold: {
      vi: () => 'Chức vụ của người ký trực tiếp không được là chữ đậm.',
      en: () => 'The title of who signs in his own title must not be bold.',
    },
  },
  *check({ doc, parts }, { bold }) {
    for (const { quyenHan, chucVu } of ownSigners(parts)) {
      // A secretary without T/M lacks his authority line; the weight of his title is not the fault.
      if (quyenHan || !chucVu || /(?:^|\s)(?:BÍ THƯ|CHỦ NHIỆM)$/u.test(canon(chucVu.text))) continue;
      const runs = [...runsOf(doc, chucVu)];
      for (const { span, value } of stretchesBy(doc, runs, (format) => format.bold)) {
        if (value === undefined || value === bold) continue;
        yield {
          span,
          message: [bold ? 'notBold' : 'bold'],
          fix: {
            applicability: 'safe',
            title: { vi: bold ? 'Đặt chữ đậm' : 'Bỏ chữ đậm', en: bold ? 'Make it bold' : 'Remove bold' },
            edits: [{ op: 'set-run-format', span, format: { bold } }],
          },
          confidence: chucVu.confidence,
        };
      }
    }
  },
});
