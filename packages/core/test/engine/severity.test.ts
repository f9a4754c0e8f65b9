import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/engine/severity.ts';

const SURE = { modality: 'bat-buoc', certainty: 'high' } as const;
const DOUBTFUL = { modality: 'bat-buoc', certainty: 'medium' } as const;
const PRACTICE = { modality: 'thuc-tien', certainty: 'high' } as const;

describe('severityOf', () => {
  it('follows from how binding the provision is and how sure one may be', () => {
    expect(severityOf(SURE, 1)).toBe('error');
    expect(severityOf(DOUBTFUL, 1)).toBe('warning');
    expect(severityOf(SURE, 0.4)).toBe('warning');
    expect(severityOf(PRACTICE, 1)).toBe('info');
  });

  it('may be raised or lowered by the office', () => {
    expect(severityOf(SURE, 1, 'info')).toBe('info');
    expect(severityOf(PRACTICE, 1, 'error')).toBe('error');
  });

  it('is never an error on what is not certain, whoever wants it', () => {
    expect(severityOf(DOUBTFUL, 1, 'error')).toBe('warning');
    expect(severityOf(PRACTICE, 0.4, 'error')).toBe('warning');
  });
});
