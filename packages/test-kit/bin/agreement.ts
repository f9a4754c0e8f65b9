// npm run agreement: the same documents as DOCX and as printed by LibreOffice; writes packages/core/docs/pdf-va-docx.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureAgreement } from '../src/agreement/measure.ts';
import { agreementPage } from '../src/agreement/report.ts';
import { canPrint } from '../src/agreement/to-pdf.ts';
import { formatted } from '../src/generate/formatted.ts';
import { ROOT } from '../src/source-files.ts';

if (canPrint()) {
  const file = join(ROOT, 'packages/core/docs/pdf-va-docx.md');
  const text = await formatted(file, agreementPage(await measureAgreement({ clean: 1, mutants: 1 })));
  writeFileSync(file, text);
  process.stdout.write(text);
} else {
  process.stderr.write('agreement: LibreOffice (soffice) is not installed; nothing was measured.\n');
  process.exitCode = 2;
}
