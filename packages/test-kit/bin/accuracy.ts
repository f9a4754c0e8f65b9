import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureClean, measureMutants } from '../src/accuracy/measure.ts';
import { accuracyPage } from '../src/accuracy/report.ts';

const page = accuracyPage(measureClean(['memory', 'docx']), measureMutants(['memory', 'docx']));
writeFileSync(fileURLToPath(new URL('../../core/docs/do-chinh-xac.md', import.meta.url)), page);
process.stdout.write(page);
