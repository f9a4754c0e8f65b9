import type { Language } from '@thethuc/core';
import { compareComponents, componentName, componentOf } from './components.ts';
import { documentName } from './document-name.ts';
import { GATE_WORDS } from './gate-words.ts';
import { clausesOf, placeWords } from './places.ts';
import type { DocumentReport, FindingReport } from './report.ts';

const WORDS = {
  vi: {
    subject: (name: string, organ: string, file: string) =>
      `${name}${organ === '' ? '' : ` của ${organ}`} (tệp «${file}»)`,
    returned: (subject: string, count: number) =>
      `${subject} chưa đạt về thể thức. Đề nghị đơn vị soạn thảo sửa ${count} lỗi sau rồi gửi lại:`,
    passed: (subject: string) => `${subject} không có lỗi thể thức phải sửa trong những điểm đã kiểm tra.`,
    also: (count: number) => `Đề nghị xem lại ${count} điều sau:`,
    unread: (file: string, reason: string) => `Chưa kiểm tra được tệp «${file}». ${reason}`,
    notOurs: (file: string, reason: string) => `Không kiểm tra tệp «${file}». ${reason}`,
    applied: (regime: string) => `Quy định áp dụng: ${regime}`,
  },
  en: {
    subject: (name: string, organ: string, file: string) =>
      `${name}${organ === '' ? '' : ` of ${organ}`} (file «${file}»)`,
    returned: (subject: string, count: number) =>
      `${subject} does not meet the form. The drafting unit is asked to mend these errors and send it again: ${count}.`,
    passed: (subject: string) => `${subject} has no error of form to mend among the points that were checked.`,
    also: (count: number) => `Further points to look at: ${count}.`,
    unread: (file: string, reason: string) => `The file «${file}» could not be checked. ${reason}`,
    notOurs: (file: string, reason: string) => `The file «${file}» was not checked. ${reason}`,
    applied: (regime: string) => `Instruments applied: ${regime}`,
  },
} as const;

/** What to write back to the drafting unit: plain sentences, a line each, ready to be pasted anywhere. */
export function reply(document: DocumentReport, language: Language): string {
  const words = WORDS[language];
  const file = document.path.slice(document.path.lastIndexOf('/') + 1);
  const reason = document.reason ?? '';
  if (document.status === 'unreadable') return words.unread(file, reason).trim();
  const inOrder = [...document.findings].sort((a, b) =>
    compareComponents(componentOf(a.ruleId), componentOf(b.ruleId)),
  );
  const errors = inOrder.filter(({ severity }) => severity === 'error');
  const others = inOrder.filter(({ severity }) => severity !== 'error');
  if (document.status === 'not-a-party-document' && errors.length === 0) return words.notOurs(file, reason).trim();
  const subject = words.subject(documentName(document), document.profile?.coQuanBanHanh ?? '', file);
  return [
    errors.length > 0 ? words.returned(subject, errors.length) : words.passed(subject),
    ...errors.map((finding) => sentence(finding, language)),
    ...(document.suppressed.length > 0 ? [GATE_WORDS[language].apart(document.suppressed.length)] : []),
    ...(others.length > 0 ? [words.also(others.length)] : []),
    ...others.map((finding) => sentence(finding, language)),
    ...(document.regime === null ? [] : [words.applied(document.regime)]),
  ].join('\n');
}

/** "- Tiêu đề: Cỡ chữ 14, phải là 15. Tại «…» (đoạn 4). Theo Phụ lục 2, …" */
function sentence(finding: FindingReport, language: Language): string {
  const component = componentName(componentOf(finding.ruleId))[language];
  return [`- ${component}: ${finding.message}`, placeWords(finding, language), clausesOf(finding)]
    .filter((part) => part !== '')
    .map((part) => (/[.…]$/u.test(part) ? part : `${part}.`))
    .join(' ');
}
