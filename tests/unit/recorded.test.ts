import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordedQuote, recordingOf } from '../../src/components/measured/recorded.ts';
import { runnerPlace } from '../../src/components/measured/runner-places.ts';
import { RUNNERS } from '../../src/lab/measure/plan.ts';
import { unavailableReading } from '../../src/lab/measure/report.ts';

const race = recordingOf('race');

describe('a recorded example', () => {
  it('is what the recording says', () => {
    const { readings } = race!.report;
    expect(recordedQuote('race', { reading: 'ratio' }, race)).toEqual(readings['ratio']);
  });

  it('is none while a runner has no recording', () => {
    expect(recordingOf('marathon')).toBeNull();
    expect(recordedQuote('marathon', { reading: 'any.Ms' }, null)).toBeNull();
  });

  it('is none where the recorded machine could not have the reading', () => {
    const report = { ...race!.report, readings: { a: unavailableReading('ms', 'No.') } };
    expect(recordedQuote('race', { reading: 'a' }, { ...race!, report })).toBeNull();
  });

  it.each([
    [
      { reading: 'gpu.readbakMs' },
      /recording of “race” has no reading “gpu\.readbakMs”\. It has cpu/,
    ],
    [{ reading: 'ratio', of: 'none' }, /has no reading “none”/],
    [{ reading: 'toString' }, /has no reading “toString”/],
    [{ reading: 'ratio', times: -1 }, /must be a number over 0/],
  ])('that can’t be quoted ends the build with a sentence: %o', (quotation, sentence) => {
    expect(() => recordedQuote('race', quotation, race)).toThrow(sentence);
  });
});

describe('the place of a runner', () => {
  it.each(RUNNERS)('is known for %s, with the heading and the title of its chapter', (runner) => {
    const { chapter, href } = runnerPlace(runner);
    const [path, id] = href.split('/#');
    const page = readFileSync(`src/content/docs${String(path)}.mdx`, 'utf8');
    expect(page).toContain(`{#${String(id)}}`);
    // YAML wants quotes around a title with a colon.
    expect(page).toMatch(new RegExp(`^title: '?${chapter}'?$`, 'm'));
  });

  it.each(['transfer', 'launch', 'capacity', 'host'])('agrees with the chapter of %s', (runner) => {
    const { chapter, href } = runnerPlace(runner);
    const path = `src/content/docs${String(href.split('/#')[0])}.mdx`;
    // A chapter may come after the sentences that lead to it; its address is settled.
    if (existsSync(path)) expect(readFileSync(path, 'utf8')).toContain(chapter);
    expect(href).toBe(`/overheads/${runner}/#run`);
  });

  it('is an error for what is no runner', () => {
    expect(() => runnerPlace('marathon')).toThrow(/“marathon” is no runner.*race/);
  });
});
