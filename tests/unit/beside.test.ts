import { describe, expect, it } from 'vitest';
import { companionView } from '../../src/components/companion/companion-view.ts';
import { BESIDE_RUNNERS, besideRows, isOfScript } from '../../src/lab/measure/beside.ts';
import { type KeptReport, toKept } from '../../src/lab/measure/kept-report.ts';
import { defaultLadderPlan, defaultRacePlan, type Plan } from '../../src/lab/measure/plan.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { readingAround } from './fakes/parts.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

const SCRIPT_PLAN = { ...defaultRacePlan, cpu: 'pytorch-cpu', gpu: 'pytorch-gpu' } as const;

/** A race whose GPU takes so many times as long as its CPU. */
function raceOf(gpuMs: number, plan: Report['plan'] = defaultRacePlan): Report {
  const report = reportOf([
    ...samplesOf('cpu', around(1, 12)),
    ...samplesOf('gpu', around(gpuMs, 12)),
  ]);
  return { ...report, plan };
}

const script = raceOf(4, SCRIPT_PLAN);

const keepingAs =
  (from: KeptReport['from'], ...reports: Report[]) =>
  (runner: Plan['runner']): KeptReport | null => {
    const found = reports.find((report) => report.runner === runner);
    return found ? toKept(found, from) : null;
  };

const keeping = (...reports: Report[]) => keepingAs('run', ...reports);

const wordsOf = (report: Report, kept: ReturnType<typeof keeping>): string =>
  companionView(report, kept, '/base/')
    .text.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const words = (report: Report, ...kept: Report[]): string => wordsOf(report, keeping(...kept));

describe('a report of the companion script', () => {
  it('is known by its trainers', () => {
    expect(isOfScript(script)).toBe(true);
    expect(isOfScript(raceOf(4))).toBe(false);
  });

  it('stands beside the race of this browser, whose trainers are named', () => {
    const rows = besideRows(script, keeping(raceOf(8)));
    expect(rows.map(({ name }) => name)).toEqual(['cpu.epochMs', 'gpu.epochMs', 'ratio']);
    expect(rows[1]?.script.value).toBeCloseTo(4, 0);
    expect(rows[1]?.browser).toMatchObject({
      runner: 'race',
      trainer: 'TensorFlow.js, WebGPU',
      isOtherJob: false,
    });
    expect(rows[1]?.browser.reading?.value).toBeCloseTo(8, 0);
  });

  it('takes an epoch from the device runner where there is no race', () => {
    const device = { ...raceOf(2), runner: 'device' as const };
    const { browser } = besideRows(script, keeping(device))[0]!;
    expect(browser.runner).toBe('device');
    expect(browser.reading?.value).toBeCloseTo(1, 0);
  });

  it('leads to the runner where nothing is kept', () => {
    const { browser } = besideRows(script, keeping())[2]!;
    expect(browser).toMatchObject({ runner: 'race', reading: null });
    expect(companionView(script, keeping(), '/base/').text).toContain('href="/base/race/#run"');
  });

  it('does not stand beside itself', () => {
    expect(besideRows(script, keeping(script))[0]?.browser.reading).toBeNull();
  });

  it('sets readings side by side whichever runner measured them', () => {
    const withItem = { ...script, readings: { 'item.perReadMs': readingAround(0.05, 0.01) } };
    const transfer: Report = {
      ...raceOf(2),
      runner: 'transfer',
      readings: { 'item.perReadMs': readingAround(2.4, 0.1) },
    };
    const [row] = besideRows(withItem, keeping(transfer));
    expect(row?.browser.reading?.value).toBe(2.4);
    expect(row?.browser.isOtherJob).toBe(false);
    expect(BESIDE_RUNNERS).toContain('transfer');
  });

  it('says when both find the same device faster, and when not', () => {
    expect(words(script, raceOf(8))).toContain('Both say the same: the CPU is faster');
    expect(words(script, raceOf(0.5))).toMatch(/in this browser the GPU is faster.*the CPU/);
    expect(words(script)).not.toMatch(/Both|differ/);
  });

  it('says nothing of agreement where the browser’s GPU is a software adapter', () => {
    const race = raceOf(8);
    const gpu = { ...race.environment.gpu!, isFallbackAdapter: true };
    const software = { ...race, environment: { ...race.environment, gpu } };
    expect(words(script, software)).toContain('your CPU, playing GPU');
    expect(words(script, software)).not.toMatch(/Both say|They differ/);
  });

  it('says when the browser trained another job', () => {
    const other = raceOf(8, { ...defaultRacePlan, batch: 4096 });
    expect(words(script, other)).toContain('another job: compare with care');
    expect(words(script, raceOf(8))).not.toContain('another job');
    // Who is faster at one job says nothing of who is at another.
    expect(words(script, other)).not.toMatch(/Both say|They differ/);
  });

  it('says so of a ladder of another job, too: its rung is a whole epoch', () => {
    const compiled = { 'pytorch-gpu-compile.epochMs': readingAround(0.2, 0.01) };
    const ladder = (batch: number): Report => ({
      ...raceOf(2),
      runner: 'ladder',
      plan: { ...defaultLadderPlan, batch },
      readings: { 'jax-webgpu.epochMs': readingAround(0.3, 0.01) },
    });
    const withRung = { ...script, readings: compiled };
    expect(words(withRung, ladder(4096))).toContain('another job: compare with care');
    expect(words(withRung, ladder(120))).not.toContain('another job');
  });

  it('does not take a report out of a file for one of this browser', () => {
    const opened = wordsOf(script, keepingAs('file', raceOf(8)));
    expect(opened).toContain('TensorFlow.js, WebGPU, from a file');
    expect(opened).not.toMatch(/Both say|They differ/);
    expect(words(script, raceOf(8))).not.toContain('from a file');
  });

  it('gives the reason for what it could not measure', () => {
    const reason = 'This PyTorch is built without CUDA.';
    const ratio = { ...script.readings['ratio']!, value: null, low: null, high: null, reason };
    expect(words({ ...script, readings: { ratio } })).toContain(reason);
  });

  it('shows markup in what it says as text', () => {
    const userAgent = '<img src=x onerror=alert(1)>, PyTorch 2.0';
    const odd = { ...script, environment: { ...script.environment, userAgent } };
    expect(companionView(odd, keeping(), '/').text).not.toContain('<img');
  });
});
