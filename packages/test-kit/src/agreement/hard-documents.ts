import { subjectChoices, subjectLines, subjectName, typeSubjects, type Subject } from '../accuracy/subjects.ts';
import { HARD, withHardContent, type Hard, type HardFault } from '../docx/hard-content.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { layOut } from '../page/layout.ts';

/** A document whose page is hard to read. */
export interface HardDocument {
  readonly name: string;
  readonly hard: Hard;
  readonly docx: Uint8Array;
}

/** The paragraph of the base before which the content is put. */
const BEFORE = '2. Nhiệm vụ và giải pháp';

/** What every document is also printed with: the first is sound. */
export const FAULTS = {
  sach: {},
  'le-trai-25': { left: 1417 },
  'khong-thut-dong': { firstLine: 0 },
  'khong-cach-doan': { after: 0 },
} as const satisfies Record<string, HardFault>;

export type FaultName = keyof typeof FAULTS;

/**
 * Resolutions in the manners that headings are laid out, with one hard thing each. The number of a note takes its
 * typeface from the defaults of the document, which therefore must have them.
 */
export function* hardDocuments(fault: FaultName): Generator<HardDocument> {
  const bases = basesOf();
  for (const [at, hard] of HARD.entries()) {
    const own = hard === 'chu-thich' ? bases.filter(({ manner }) => manner.styling === 'mac-dinh') : bases;
    const subject = own[(at * 11) % own.length]!;
    const page = layOut(subjectLines(subject), subject.manner, subjectChoices(subject));
    const docx = writeDocx(page, { styling: subject.manner.styling });
    yield {
      name: `${hard}, ${fault}, ${subjectName(subject)}`,
      hard,
      docx: withHardContent(docx, hard, BEFORE, FAULTS[fault]),
    };
  }
}

/** Resolutions hold the paragraph. */
function basesOf(): Subject[] {
  return typeSubjects().filter(({ name }) => name.loai === 'nghi-quyet');
}
