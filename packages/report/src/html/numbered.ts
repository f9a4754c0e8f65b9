import { compareComponents, componentOf } from '../components.ts';
import { groupBy } from '../group-by.ts';
import type { FindingReport } from '../report.ts';

/** A finding with its number on the sheet, which the drawing and the table share. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: FindingReport;
}

export interface ComponentFindings {
  readonly component: string;
  readonly findings: readonly NumberedFinding[];
}

/** Findings by component in the order of the form, numbered from 1 through all of them. */
export function numbered(findings: readonly FindingReport[]): ComponentFindings[] {
  const groups = [...groupBy(findings, ({ ruleId }) => componentOf(ruleId))].sort(([a], [b]) =>
    compareComponents(a, b),
  );
  let number = 0;
  return groups.map(([component, group]) => ({
    component,
    findings: group.map((finding) => {
      number += 1;
      return { number, finding };
    }),
  }));
}
