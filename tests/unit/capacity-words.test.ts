import { describe, expect, it } from 'vitest';
import { crossoverWords } from '../../src/components/measured/capacity-words.ts';
import { type Reading, readingOf, unavailableReading } from '../../src/lab/measure/report.ts';
import { reportOf } from './fakes/reports.ts';
import { words } from './fakes/words.ts';

const said = (crossover: Reading | undefined): string =>
  words(
    crossoverWords(
      reportOf([], {}, { readings: crossover ? { 'crossover.batch': crossover } : {} }),
      'reader',
    ),
  );

describe('what a chapter says of the crossover', () => {
  it('is where the GPU overtakes, with its interval', () => {
    const at = { value: 9000, interval: { low: 7100, high: 11_400 }, n: 12 };
    expect(said(readingOf(at, 'rows', 0.005))).toBe(
      'On your machine the GPU overtakes the CPU at about 9,000 rows (7,100 to 11,400 rows).',
    );
  });

  it('is the reason where there is none, whichever side is faster', () => {
    const none = 'None up to 7,680 rows: the CPU is faster at every size measured.';
    expect(said(unavailableReading('rows', none))).toBe(`On your machine: ${none}`);
    expect(said(undefined)).toContain('was not measured');
  });
});
