import { describe, expect, it } from 'vitest';
import { type SelfTestView, selfTestView } from '../../src/components/runner/self-test-view.ts';
import { type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import { readingAround } from './fakes/parts.ts';
import { reportOf, SWIFTSHADER } from './fakes/reports.ts';
import { passedSelfTest } from './fakes/self-tests.ts';

/** The words of some HTML, a space between any two cells. */
const words = (html: { text: string }): string =>
  html.text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1')
    .trim();

const answerOf = (report: Report): string => words(selfTestView(report, 'reader').answer);

/** A trial that went well but for these readings. */
function passedBut(changes: Report['readings']): Report {
  const report = passedSelfTest();
  Object.assign(report.readings, changes);
  return report;
}

const FAILED = passedBut({ 'selfTest.upload.executeMs': readingAround(1, 0.1) });
const NOISY = passedBut({ 'selfTest.host.hostMs': readingAround(2.5, 0.5) });

/** Stopped after the launches: the rest was never measured. */
function stopped(): Report {
  const report = passedSelfTest();
  const kept = Object.entries(report.readings).filter(([name]) =>
    name.startsWith('selfTest.launch'),
  );
  return { ...report, readings: Object.fromEntries(kept) };
}

/** Nothing could be delayed. */
function unavailable(): Report {
  const report = passedSelfTest();
  for (const name of Object.keys(report.readings)) {
    report.readings[name] = unavailableReading('ms', 'This browser has no WebGPU.');
  }
  return report;
}

describe('the answer of a self-test', () => {
  it('is that everything was found, and nothing else moved', () => {
    expect(answerOf(passedSelfTest())).toBe(
      'The instrument found 4 of 4 planted delays, and nothing else moved.',
    );
  });

  it('names where it failed, and what not to trust', () => {
    expect(answerOf(FAILED)).toMatch(
      /^The instrument found 3 of 4 planted delays\. In the uploads the test failed: do not trust/,
    );
  });

  it('names where it was too noisy, and what to do', () => {
    expect(answerOf(NOISY)).toMatch(
      /3 of 4 .* In the host’s work it was too noisy .* run again\.$/,
    );
  });

  it('names all that a stopped run did not come to', () => {
    expect(answerOf(stopped())).toMatch(
      /1 of 4 .* In the readbacks, uploads, and host’s work it was not measured\.$/,
    );
  });

  it('says why there is none', () => {
    expect(answerOf(unavailable())).toBe(
      'No planted delay was measured. This browser has no WebGPU.',
    );
    expect(answerOf(reportOf([]))).toBe('No planted delay was measured.');
  });

  it('names a software adapter for what it is', () => {
    const report = passedSelfTest();
    report.environment.gpu = SWIFTSHADER;
    expect(answerOf(report)).toMatch(/software adapter: your CPU, playing GPU\.$/);
    expect(words(selfTestView(report, 'recording').answer)).toMatch(/adapter: the CPU/);
  });
});

describe('the result of a self-test', () => {
  it.each<[string, Report]>([
    ['passed', passedSelfTest()],
    ['failed', FAILED],
    ['noisy', NOISY],
    ['stopped', stopped()],
    ['unavailable', unavailable()],
    ['empty', reportOf([])],
  ])('that is %s has a row for every delay, and no value that is none', (_, report) => {
    const view: SelfTestView = selfTestView(report, 'reader');
    expect(view.verdicts.text.match(/<th scope="row"/g)).toHaveLength(4);
    expect(view.moves.text.match(/<th scope="row"/g)).toHaveLength(5);
    for (const part of Object.values(view) as { text: string }[]) {
      expect(part.text).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
    }
  });

  it('gives each delay what was planted, what was found there and elsewhere, and the verdict', () => {
    expect(words(selfTestView(passedSelfTest(), 'reader').verdicts)).toContain(
      'Launch 2.00 ms an epoch, 400 µs at each launch 2.02 ms 1.97 to 2.07 ms 5.00 µs Host ✓ passed',
    );
    expect(words(selfTestView(FAILED, 'reader').verdicts)).toContain('1.00 ms Execute × failed');
    expect(words(selfTestView(NOISY, 'reader').verdicts)).toContain('? too noisy');
    expect(words(selfTestView(stopped(), 'reader').verdicts)).toContain(
      'Host not planted – – – not measured',
    );
  });

  it('keeps the sign of a verdict from being spoken', () => {
    const { verdicts } = selfTestView(passedSelfTest(), 'reader');
    expect(verdicts.text).toMatch(/<span aria-hidden="true">✓<\/span>/);
  });

  it('shows all moves, the planted part’s in strong', () => {
    const { moves } = selfTestView(FAILED, 'reader');
    expect(moves.text.match(/<strong>/g)).toHaveLength(4);
    expect(words(moves)).toContain('−45.0 to 55.0 µs');
  });
});

describe('what else a self-test found', () => {
  const findingsOf = (report: Report): string => words(selfTestView(report, 'reader').findings);

  it('is how far naive timing is off, whether the prediction held, and the GPU’s clock', () => {
    const found = findingsOf(passedSelfTest());
    expect(found).toContain('wait for it, stop the clock: 900 µs.');
    expect(found).toContain('adds to a pass of many: 21.3 µs.');
    expect(found).toMatch(/The first is 42\.3× the second\./);
    expect(found).toMatch(
      /should take 1\.20 to 1\.40 ms by the prices found here\. It took 1\.34 ms.*✓ inside the range/,
    );
    expect(found).toContain('It moves in steps of 65.5 µs');
  });

  it.each([
    [1.6, 0.01, '× outside the range'],
    [1.45, 0.1, '? too near to tell'],
  ])('says where the prediction did not hold: %d ± %d ms', (measured, halfWidth, verdict) => {
    const report = passedBut({ 'prediction.measuredMs': readingAround(measured, halfWidth) });
    expect(findingsOf(report)).toContain(verdict);
  });

  it('says why something is missing', () => {
    expect(findingsOf(unavailable()).match(/– This browser has no WebGPU\./g)).toHaveLength(3);
    expect(findingsOf(reportOf([])).match(/– not measured/g)).toHaveLength(3);
  });
});
