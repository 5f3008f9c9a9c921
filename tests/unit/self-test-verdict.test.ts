import { describe, expect, it } from 'vitest';
import { type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import {
  type Outcome,
  predictionOutcome,
  selfTestVerdict,
} from '../../src/lab/measure/self-test-verdict.ts';
import { PLANTED } from '../../src/lab/measure/sweep.ts';
import { readingAround } from './fakes/parts.ts';
import { reportOf } from './fakes/reports.ts';
import { INJECTED_MS, passedSelfTest } from './fakes/self-tests.ts';

/** A trial that went well but for this part, when the launches were delayed: it moved so far, give or take. */
function whenLaunchDelayed(part: string, moved: number, halfWidth: number | null): Report {
  const report = passedSelfTest();
  report.readings[`selfTest.launch.${part}Ms`] = {
    ...readingAround(moved, halfWidth ?? 0),
    ...(halfWidth === null ? { low: null, high: null } : {}),
  };
  return report;
}

const launchOutcome = (report: Report): Outcome | undefined =>
  selfTestVerdict(report).rows.find(({ delayed }) => delayed === 'launch')?.outcome;

describe('a planted delay', () => {
  it('is passed where its part moved by it, and no other by a tenth', () => {
    const { rows, outcome, passed } = selfTestVerdict(passedSelfTest());
    expect(rows.map(({ delayed }) => delayed)).toEqual([...PLANTED]);
    expect(rows.map((row) => row.outcome)).toEqual(PLANTED.map(() => 'passed'));
    expect({ outcome, passed }).toEqual({ outcome: 'passed', passed: 4 });
    expect(rows[0]).toMatchObject({ eachMs: 0.4, injectedMs: INJECTED_MS, reason: null });
    expect(rows[0]?.foundMs).toBeCloseTo(INJECTED_MS * 1.01);
  });

  it.each<[string, string, number, number | null, Outcome]>([
    ['found within 10 %', 'launch', 2.19, 0.01, 'passed'],
    ['surely found too large', 'launch', 2.5, 0.2, 'failed'],
    ['surely found too small', 'launch', 1.5, 0.2, 'failed'],
    ['found too large, or not', 'launch', 2.5, 0.4, 'noisy'],
    ['found too small, on too few blocks', 'launch', 1.5, null, 'noisy'],
    ['surely found elsewhere too', 'execute', 0.5, 0.2, 'failed'],
    ['surely missing elsewhere', 'readback', -0.5, 0.2, 'failed'],
    ['found elsewhere, or not', 'execute', 0.5, 0.4, 'noisy'],
    ['found elsewhere, but little of it', 'host', 0.19, 0.01, 'passed'],
  ])('that is %s is judged so', (_, part, moved, halfWidth, outcome) => {
    expect(launchOutcome(whenLaunchDelayed(part, moved, halfWidth))).toBe(outcome);
  });

  it('is failed where one criterion surely does not hold, however noisy another', () => {
    const report = whenLaunchDelayed('execute', 0.5, 0.4);
    report.readings['selfTest.launch.hostMs'] = readingAround(1, 0.1);
    expect(launchOutcome(report)).toBe('failed');
  });

  it('is unmeasured where a reading is missing or could not be had, whatever the others say', () => {
    const missing = whenLaunchDelayed('host', 1, 0.1);
    delete missing.readings['selfTest.launch.executeMs'];
    expect(launchOutcome(missing)).toBe('unmeasured');

    const unavailable = passedSelfTest();
    const reason = 'No timestamps here.';
    unavailable.readings['selfTest.launch.executeMs'] = unavailableReading('ms', reason);
    expect(selfTestVerdict(unavailable).rows[0]).toMatchObject({ outcome: 'unmeasured', reason });

    const nothing = passedSelfTest();
    nothing.readings['selfTest.launch.injectedMs'] = readingAround(0, 0);
    expect(launchOutcome(nothing)).toBe('unmeasured');
  });

  it('tells which other part moved farthest, either way', () => {
    const report = whenLaunchDelayed('readback', -0.1, 0.05);
    expect(selfTestVerdict(report).rows[0]?.elsewhere).toMatchObject({
      part: 'readback',
      ms: -0.1,
    });
    expect(selfTestVerdict(reportOf([])).rows[0]?.elsewhere).toBeNull();
  });
});

describe('the trial', () => {
  it('is as good as its worst delay', () => {
    const noisy = whenLaunchDelayed('execute', 0.5, 0.4);
    expect(selfTestVerdict(noisy)).toMatchObject({ outcome: 'noisy', passed: 3 });
    noisy.readings['selfTest.host.hostMs'] = readingAround(0, 0.1);
    expect(selfTestVerdict(noisy)).toMatchObject({ outcome: 'failed', passed: 2 });
    expect(selfTestVerdict(reportOf([]))).toMatchObject({ outcome: 'unmeasured', passed: 0 });
  });
});

describe('the prediction', () => {
  it.each([
    [1.3, 0.01, 'inside'],
    [1.45, 0.1, 'touching'],
    [1.45, 0.01, 'outside'],
    [1.1, 0.15, 'touching'],
    [1.1, 0.01, 'outside'],
  ])('of 1.2 to 1.4 ms against %d ± %d ms is %s', (measured, halfWidth, outcome) => {
    const report = passedSelfTest();
    report.readings['prediction.measuredMs'] = readingAround(measured, halfWidth);
    expect(predictionOutcome(report)).toBe(outcome);
  });

  it('is not judged without both', () => {
    expect(predictionOutcome(reportOf([]))).toBeNull();
  });
});
