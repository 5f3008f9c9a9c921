import { describe, expect, it } from 'vitest';
import {
  keptVerdictView,
  recordedVerdictView,
} from '../../src/components/measured/measured-verdict-view.ts';
import { readbackShareWords, winnerWords } from '../../src/components/measured/race-words.ts';
import { recordingOf } from '../../src/components/measured/recorded.ts';
import { VERDICTS, verdictOf } from '../../src/components/measured/verdicts.ts';
import { toKept } from '../../src/lab/measure/kept-report.ts';
import type { Plan } from '../../src/lab/measure/plan.ts';
import { type GpuFacts, type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import { readingAround, withParts } from './fakes/parts.ts';
import { around, CARD, reportOf, samplesOf, SWIFTSHADER } from './fakes/reports.ts';

/** The words of some HTML, with plain spaces. */
const words = (html: { text: string }): string =>
  html.text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A race of these epochs whose GPU spends 1 ms on overheads, and on computing what is left. */
function raceOf(cpuMs: number, gpuMs: number, gpu: GpuFacts = CARD): Report {
  const report = withParts({ epoch: gpuMs, host: 0.8, readback: 0.2, execute: gpuMs - 1 });
  report.readings['cpu.epochMs'] = readingAround(cpuMs, 0.01 * cpuMs);
  report.readings['ratio'] = readingAround(gpuMs / cpuMs, (0.02 * gpuMs) / cpuMs, 'ratio');
  return { ...report, environment: { ...report.environment, gpu } };
}

const withPlan = (report: Report, plan: Partial<Plan>): Report => ({
  ...report,
  plan: { ...report.plan, ...plan },
});

const noParts = (report: Report): Report => {
  report.readings['gpu.readbackMs'] = unavailableReading('ms', 'Not through WebGL.');
  return report;
};

describe('a verdict', () => {
  it.each(Object.keys(VERDICTS))(
    '%s says of a kept report what it says of the whole one',
    async (id) => {
      const { runner, words: load } = verdictOf(id);
      const say = await load();
      const whole = recordingOf(runner)?.report;
      if (!whole) return;
      expect(words(say(toKept(whole, 'run').report, 'recording'))).toBe(
        words(say(whole, 'recording')),
      );
    },
  );

  it.each(Object.keys(VERDICTS))('%s never calls a recorded machine the reader’s', async (id) => {
    const say = await verdictOf(id).words();
    for (const report of [raceOf(0.5, 3), raceOf(8, 2), raceOf(2, 2), noParts(raceOf(0.5, 3))]) {
      expect(words(say(report, 'recording'))).not.toMatch(/\byours?\b|NaN|undefined/i);
    }
  });

  it('that nobody wrote is an error that names the others', () => {
    expect(() => verdictOf('race.weather')).toThrow(/race\.weather.*race\.winner/);
    expect(() => verdictOf('toString')).toThrow(/is no verdict/);
  });

  it('names the recorded machine, and the way to one’s own', async () => {
    const say = await verdictOf('race.winner').words();
    const place = { name: 'the race', href: '/race/#run' };
    const recorded = recordedVerdictView(say, recordingOf('race'), place);
    expect(words(recorded)).toMatch(/^Recorded on AMD EPYC.*Run the race for yours\. Why the /);
    expect(words(recordedVerdictView(say, null, place))).toMatch(/^Run the race, and what your/);
  });

  it('speaks of the reader’s machine, but for a file, which may be anybody’s', () => {
    const report = raceOf(0.5, 3);
    const own = words(keptVerdictView(winnerWords, toKept(report, 'run')));
    expect(own).toMatch(/^Measured 2026-01-02 03:04 UTC in this browser.*Why your CPU won:/);
    const opened = words(keptVerdictView(winnerWords, toKept(report, 'file')));
    expect(opened).toMatch(/^From the file that you opened,.*Why the CPU won:/);
  });
});

describe('the words on who won', () => {
  it('blame overheads that alone are longer than the CPU’s epoch', () => {
    expect(words(winnerWords(raceOf(0.5, 3), 'reader'))).toBe(
      'Why your CPU won: host, launches, uploads and readbacks alone take your GPU 1.00 ms an epoch. Your CPU is through with all of an epoch in 500 µs. Even a GPU that computed in no time would lose here.',
    );
  });

  it('blame the computing where the overheads would not have decided', () => {
    const said = words(winnerWords(raceOf(5, 30), 'reader'));
    expect(said).toMatch(/^Why your CPU won: the computing\. It takes your GPU 29\.0 ms an epoch/);
    expect(said).not.toContain('playing GPU');
    expect(words(winnerWords(raceOf(5, 30, SWIFTSHADER), 'reader'))).toMatch(
      /takes the software adapter 29\.0 ms.*That adapter is your CPU, playing GPU/,
    );
  });

  it('believe a GPU that won, and say why', () => {
    const said = words(winnerWords(raceOf(8, 2), 'reader'));
    expect(said).toMatch(
      /^Why your GPU won: its overheads, .* take 1\.00 ms an epoch and its computing 1\.00 ms, while your CPU needs 8\.00 ms/,
    );
    expect(said).toContain('Believe it');
  });

  it('say that programs were compared where one side is written by hand', () => {
    const said = words(winnerWords(withPlan(raceOf(8, 2), { gpu: 'wgsl-steps' }), 'reader'));
    expect(said).toContain('The GPU side is written by hand and the other a framework');
    expect(said).not.toContain('Believe it');
  });

  it('explain no winner where there is none', () => {
    expect(words(winnerWords(raceOf(2, 2), 'reader'))).toMatch(/^There is no winner to explain:/);
    const ofCpu = reportOf(samplesOf('cpu', around(1, 6)));
    expect(words(winnerWords(ofCpu, 'reader'))).toMatch(/^This run does not have both sides/);
  });

  it('do without parts that could not be had', () => {
    expect(words(winnerWords(noParts(raceOf(0.5, 3)), 'reader'))).toMatch(
      /can’t be told here, .* 500 µs on the CPU and 3\.00 ms on the GPU\. Not through WebGL\.$/,
    );
  });

  it('warn of an epoch that the parts do not explain', () => {
    const rough: Report = { ...raceOf(0.5, 3), warnings: ['unexplained'] };
    expect(words(winnerWords(rough, 'reader'))).toMatch(/rough guide\.$/);
  });
});

describe('the words on reading the loss', () => {
  /** What is said of this much readback in an epoch of 2 ms. */
  const said = (
    ms: number,
    plan: Partial<Plan> = {},
    readings: Report['readings'] = {},
  ): string => {
    const report = withPlan(withParts({ epoch: 2, readback: ms }), plan);
    Object.assign(report.readings, readings);
    return words(readbackShareWords(report, 'reader'));
  };

  it('set the bound on what can be won', () => {
    expect(said(0.1)).toBe(
      'Reading the loss is 5 % of your GPU’s epoch: 100 µs of 2.00 ms. Moving it out of the loop can’t win more than that; the rest goes elsewhere.',
    );
    expect(said(0.5)).toMatch(/^Reading the loss is 25 % .* 1\.33× as fast at the most\./);
    expect(said(1.5)).toMatch(/is 75 % .* the main cost\. .* 4\.00× as fast, and no faster\.$/);
  });

  it('allow for a wait in which all the rest is hidden', () => {
    expect(said(2.2)).toMatch(/takes as long as your GPU’s whole epoch: 2\.20 ms of 2\.00 ms\./);
  });

  it('tell a trainer that reads seldom', () => {
    const perRead = { 'gpu.perReadMs': readingAround(20, 1) };
    const seldom = said(0.1, { readEvery: 200 }, perRead);
    expect(seldom).toMatch(/It was read every 200 epochs only\. One reading takes 20\.0 ms\.$/);
    const never = said(0, { readEvery: 'never' });
    expect(never).toMatch(/^This run never read the loss/);
  });

  it('tell a part too small to be told from nothing', () => {
    const unclear = said(0.1, {}, { 'gpu.readbackMs': readingAround(0.1, 0.3) });
    expect(unclear).toMatch(/too small a part .*: 20 % at the most\./);
  });

  it('say why the part is not known', () => {
    expect(words(readbackShareWords(noParts(raceOf(1, 2)), 'reader'))).toMatch(
      /can’t be told here\. Not through WebGL\.$/,
    );
    const ofCpu = reportOf(samplesOf('cpu', around(1, 6)));
    expect(words(readbackShareWords(ofCpu, 'reader'))).toMatch(/^This run has no GPU side/);
  });
});
