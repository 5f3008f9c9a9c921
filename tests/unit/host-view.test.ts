import { describe, expect, it } from 'vitest';
import {
  hostAgainstPlainSentence,
  hostAnswer,
  hostBatchSentence,
  hostInEpochSentence,
  hostLaunchesSentence,
} from '../../src/components/runner/host-answer.ts';
import { hostLiveRows, hostView } from '../../src/components/runner/host-view.ts';
import type { Html } from '../../src/components/runner/html.ts';
import { HOST_TRAINERS } from '../../src/lab/measure/host-readings.ts';
import { defaultHostPlan } from '../../src/lab/measure/plan.ts';
import { unavailableReading } from '../../src/lab/measure/report.ts';
import { hostReport } from './fakes/hosts.ts';
import { around, reportOf, samplesOf, SWIFTSHADER } from './fakes/reports.ts';

const USUAL = { hostMs: 0.72, epochMs: 2, plainMs: 0.0288 };

/** What a reader reads. */
function words({ text }: Html): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the host’s answer', () => {
  it('says what the framework does before the GPU hears of an epoch, and who waits', () => {
    expect(words(hostAnswer(hostReport(USUAL), 'reader'))).toBe(
      'TensorFlow.js works 720 µs on your CPU before your GPU hears of an epoch. ' +
        'That is 25.0× the whole epoch in plain TypeScript (28.8 µs). ' +
        'The whole epoch takes 2.00 ms, because the GPU is the slower of the two here: ' +
        'the host’s work takes 36 % as long, and without it no more than that would be saved.',
    );
  });

  it('is true, too, where the GPU waits for the host', () => {
    expect(words(hostInEpochSentence(hostReport({ ...USUAL, epochMs: 0.75 })))).toBe(
      'The whole epoch takes 750 µs, nearly all of it the host’s work: ' +
        'the GPU waits for the program, and an endlessly fast one would save 4 % at the most.',
    );
    expect(words(hostInEpochSentence(hostReport({ ...USUAL, epochMs: 1 })))).toBe(
      'The whole epoch takes 1.00 ms, and the host’s work 72 % as long: ' +
        'an endlessly fast GPU would save 28 % at the most.',
    );
  });

  it('is true, too, where the host’s work is the shorter one', () => {
    expect(
      words(hostAgainstPlainSentence(hostReport({ ...USUAL, plainMs: 1.44 }), 'recording')),
    ).toBe(
      'TensorFlow.js works 720 µs on the CPU before the GPU hears of an epoch. ' +
        'That is less than the whole epoch in plain TypeScript (1.44 ms), 0.500× of it.',
    );
    expect(
      words(hostAgainstPlainSentence(hostReport({ ...USUAL, plainMs: 0.725 }), 'reader')),
    ).toMatch(/That can’t be told from the whole epoch in plain TypeScript \(725 µs\)\.$/);
  });

  it('says no more than it knows from too few blocks', () => {
    const report = hostReport(USUAL);
    for (const name of ['hostShare', 'hostInPlainEpochs']) {
      Object.assign(report.readings[`tfjs-webgpu.${name}`]!, { low: null, high: null });
    }
    expect(words(hostAnswer(report, 'reader'))).toMatch(
      /That is about 25\.0× the whole epoch .*, from too few blocks to be sure\. The whole epoch takes 2\.00 ms, from too few blocks to say more\.$/,
    );
  });

  it('calls a software adapter what it is', () => {
    const report = hostReport(USUAL);
    report.environment.gpu = SWIFTSHADER;
    expect(words(hostAnswer(report, 'reader'))).toContain(
      'before the software adapter swiftshader (your CPU, playing GPU) hears of an epoch',
    );
  });

  it('gives the reason without a GPU, and what a framework costs on the CPU', () => {
    const report = hostReport({ ...USUAL, plainMs: 0.03 });
    for (const id of HOST_TRAINERS) {
      report.readings[`${id}.hostMs`] = unavailableReading('ms', 'There is no GPU here.');
    }
    expect(words(hostAnswer(report, 'reader'))).toBe(
      'No trainer’s own work could be measured: There is no GPU here. ' +
        'On the CPU a whole epoch takes 30.0 µs with TensorFlow.js and 30.0 µs in plain TypeScript, for the same maths.',
    );
    expect(words(hostAnswer(reportOf([], defaultHostPlan), 'reader'))).toBe(
      'Nothing was measured.',
    );
  });
});

describe('the line on what the host’s work depends on', () => {
  it('says whether it grew with the batch, in every world', () => {
    const at = (largeHostMs: number): string =>
      words(hostBatchSentence(hostReport({ ...USUAL, largeHostMs })));
    expect(at(0.73)).toMatch(
      /^16 times the rows, 1,920 of them: TensorFlow\.js works 730 µs instead of 720 µs, 1\.01× as long \(95 % interval .*\)\. Host work does not depend on the size of the batch\.$/,
    );
    expect(at(1.5)).toMatch(/If it grew at all, then by far less than the batch did\.$/);
    expect(at(7.2)).toMatch(/Here host work grew with the batch\.$/);
    expect(at(2.88)).toMatch(/too rough to tell/);
  });

  it('says so where the large batch was not measured, with the reason', () => {
    const report = reportOf([], defaultHostPlan);
    expect(words(hostBatchSentence(report))).toBe('16 times the rows: not measured.');
    report.readings['tfjs-webgpu.hostMsLargeBatch'] = unavailableReading('ms', 'No room.');
    expect(words(hostBatchSentence(report))).toBe('16 times the rows: not measured. No room.');
  });

  it('says whether fewer launches came with less work, in every world', () => {
    const at = (jaxHostMs: number): string =>
      words(hostLaunchesSentence(hostReport({ ...USUAL, jaxHostMs })));
    expect(at(0.36)).toBe(
      'jax-js launches 22 kernels an epoch where TensorFlow.js launches 42, and works 360 µs ' +
        'where that works 720 µs: fewer operations, less work.',
    );
    expect(at(1)).toMatch(/: fewer operations, but each of them dearer\.$/);
    expect(at(0.725)).toMatch(/, which can’t be told apart here\.$/);
  });
});

describe('the host’s view', () => {
  it('has a row for every trainer in the table, with the count of launches or the reason', () => {
    const report = hostReport(USUAL);
    report.readings['wgsl-steps.hostMs'] = unavailableReading('ms', 'Too large.');
    const table = words(hostView(report, 'reader').table);
    expect(table).toMatch(/TensorFlow\.js, WebGPU 720 µs.*2\.00 ms.*36 %.*42.*17\.1 µs each/);
    expect(table).toMatch(/a launch a step.*Too large\./);
    expect(table).toMatch(/1 in 500 epochs/);
    expect(table).toMatch(/Hand-written TypeScript all of it 28\.8 µs/);
  });

  it('draws the rows of a run under way from its first blocks on, at the height of the whole', () => {
    const heightOf = ({ text }: Html): string[] =>
      [...text.matchAll(/viewBox="0 0 (\d+ \d+)"/g)].map(([, size]) => size ?? '');
    const first = hostLiveRows(samplesOf('typescript', around(0.03, 1)), defaultHostPlan);
    expect(words(first)).toContain('epoch 30');
    expect(words(first)).toContain('host –, epoch –');
    expect(heightOf(first)).toEqual(heightOf(hostView(hostReport(USUAL), 'reader').rows));
  });

  it('says in words what the drawing shows', () => {
    const { text } = hostView(hostReport(USUAL), 'reader').rows;
    expect(text).toMatch(
      /aria-label="Time an epoch on a logarithmic axis\. TensorFlow\.js, WebGPU: host 720.µs, epoch 2\.00.ms;/,
    );
  });
});
