import { RULES } from '@thethuc/core';
import { compareComponents, componentName, componentOf } from '@thethuc/report';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { deliver } from '../deliver.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** `thethuc rules`: everything that is checked, by component. */
export async function rules(operands: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { language } = options;
  if (operands.length > 0) {
    throw new UsageError({
      vi: 'Lệnh «rules» không nhận thêm gì; để xem một điều: thethuc explain MÃ.',
      en: 'The command "rules" takes no operands; for one rule: thethuc explain RULE.',
    });
  }
  const sorted = [...RULES].sort(
    (a, b) => compareComponents(componentOf(a.id), componentOf(b.id)) || (a.id < b.id ? -1 : 1),
  );
  if (options.format === 'json') {
    const list = sorted.map(({ id, title, needs }) => ({ ruleId: id, title: title[language], needs }));
    await deliver(`${JSON.stringify(list, null, 2)}\n`, options, terminal);
    return EXIT.clean;
  }
  const paint = options.output === undefined ? paintFor(terminal, options.color) : undefined;
  const width = Math.max(...sorted.map(({ id }) => id.length));
  const lines: string[] = [];
  let heading = '';
  for (const { id, title } of sorted) {
    const component = componentOf(id);
    if (component !== heading) {
      const name = componentName(component)[language];
      lines.push(...(lines.length > 0 ? [''] : []), paint ? paint('heading', name) : name);
      heading = component;
    }
    lines.push(`  ${id.padEnd(width)}  ${title[language]}`);
  }
  await deliver(`${lines.join('\n')}\n`, options, terminal);
  return EXIT.clean;
}
