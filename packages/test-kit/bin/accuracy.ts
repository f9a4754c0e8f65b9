// npm run accuracy: measures, prints and writes packages/core/docs/do-chinh-xac.md. Takes about two minutes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureClean, measureMutants } from '../src/accuracy/measure.ts';
import { accuracyPage } from '../src/accuracy/report.ts';
import { formatted } from '../src/generate/formatted.ts';
import { ACCURACY_PAGE } from '../src/generate/targets.ts';
import { ROOT } from '../src/source-files.ts';

const file = join(ROOT, ACCURACY_PAGE);
const page = accuracyPage(measureClean(['memory', 'docx']), measureMutants(['memory', 'docx']));
const text = await formatted(file, page);
writeFileSync(file, text);
process.stdout.write(text);
