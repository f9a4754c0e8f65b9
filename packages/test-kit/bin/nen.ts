// npx tsx packages/test-kit/bin/nen.ts nghi-quyet 2026 [phu-luc …]: prints a base document in the case notation.
import { writeBase } from '../src/cases/write-base.ts';
import { linesOf } from '../src/page/lines.ts';
import { baseDocument, EXTRAS, parseBaseName } from '../src/van-ban/base.ts';

const [word, generation, ...more] = process.argv.slice(2);
const name = parseBaseName(`${word ?? ''} ${generation ?? ''}`);
if (name === undefined) {
  console.error('Cách dùng: nen.ts <loại>[-<cơ quan>] <2018|giao-thoi|2026> [thành phần bổ sung …]');
  process.exitCode = 2;
} else {
  const extras = EXTRAS.filter((extra) => more.includes(extra));
  console.log(
    [
      `nền: ${word} ${generation}`,
      ...extras.map((extra) => `có: ${extra}`),
      ...writeBase(linesOf(baseDocument(name, extras))),
    ].join('\n'),
  );
}
