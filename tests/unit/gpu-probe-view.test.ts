import { describe, expect, it } from 'vitest';
import {
  balanceWords,
  gpuNameWords,
  oneWorkgroupWords,
  vramWords,
} from '../../src/components/measured/gpu-probe-words.ts';
import type { Html } from '../../src/components/runner/html.ts';
import { gpuProbeView } from '../../src/components/runner/gpu-probe-view.ts';
import { gpuProbeVerdict } from '../../src/lab/measure/gpu-probe-verdict.ts';
import type { GpuFacts, Report, Sample } from '../../src/lab/measure/report.ts';
import { probeReport, TELLING_CARD, WITHHELD } from './fakes/probes.ts';
import { SWIFTSHADER } from './fakes/reports.ts';
import { words } from './fakes/words.ts';

const CARD = probeReport();
const SOFTWARE = probeReport({ flops: 2e10, bytesPerSecond: 4e9, atOnce: 2, gpu: SWIFTSHADER });
const RENDERER = 'ANGLE (Apple, ANGLE Metal Renderer: Apple M3 Pro)';
const webglOnly = (renderer: string): GpuFacts => ({
  ...WITHHELD,
  webgl: { vendor: 'somebody', renderer },
});

const answerOf = (report: Report): string => words(gpuProbeView(report, 'reader').answer);

/** Launches of 0 to 5 workgroups on a GPU that works on two. */
const STEPS = [0, 1, 2, 3, 4, 5].flatMap((level) =>
  [0, 1, 2].map((round): Sample => ({
    arm: 'sweep.workgroups',
    level,
    times: 4,
    epochs: 0,
    round,
    ms: 4 * (0.5 + 4 * Math.ceil(level / 2)),
    startedAtMs: 0,
  })),
);

describe('the answer of a probe', () => {
  it('names the GPU and says what it computes, moves and works on at once', () => {
    expect(answerOf(CARD)).toBe(
      'Your browser calls this GPU nvidia ada-lovelace. It computes 9.10 TFLOP/s, moves 410 GB/s in its own memory, and works on about 160 workgroups at once.',
    );
    expect(words(gpuProbeView(CARD, 'recording').answer)).toMatch(/^The browser calls this GPU/);
  });

  it('says what a software adapter is, whose CPU it is, and claims no memory of its own', () => {
    expect(answerOf(SOFTWARE)).toBe(
      'This is no graphics card, but a virtual or software adapter: your CPU, playing GPU. Your browser calls it google swiftshader. It computes 20.0 GFLOP/s, moves 4.00 GB/s in RAM, and works on about 2 workgroups at once.',
    );
    expect(words(gpuProbeView(SOFTWARE, 'recording').answer)).toContain('the CPU, playing GPU');
    expect(answerOf(CARD)).not.toContain('no graphics card');
  });

  it('says that the browser withholds the name, and gives WebGL’s where there is one', () => {
    expect(answerOf(probeReport({ gpu: WITHHELD }))).toMatch(
      /^Your browser withholds this GPU’s name\. It computes/,
    );
    expect(answerOf(probeReport({ gpu: webglOnly(RENDERER) }))).toContain(
      `WebGL calls the GPU here ${RENDERER}.`,
    );
  });

  it('knows a software adapter by WebGL’s name where WebGPU tells none', () => {
    const hidden = probeReport({ gpu: webglOnly('ANGLE (Google, SwiftShader Device)') });
    expect(answerOf(hidden)).toContain('This is no graphics card');
    const other = { ...TELLING_CARD, webgl: { vendor: '', renderer: 'llvmpipe' } };
    expect(answerOf(probeReport({ gpu: other }))).not.toContain('no graphics card');
  });

  it('gives the interval of the workgroups where it is wide', () => {
    expect(answerOf(probeReport({ scatter: 0.1 }))).toContain('about 160 workgroups (144 to 176)');
    expect(answerOf(probeReport({ atOnce: 1 }))).toContain('about 1 workgroup at once');
  });

  it('leaves out what was not measured, and says why there is no step', () => {
    const stepless = probeReport({ atOnce: null, reason: 'No step up to 1,024 workgroups.' });
    expect(answerOf(stepless)).toMatch(
      /computes 9\.10 TFLOP\/s and moves 410 GB\/s in its own memory\. How many .* is not known\. No step up to 1,024 workgroups\.$/,
    );
    expect(answerOf(probeReport({ flops: null, atOnce: null }))).toContain('It moves 410 GB/s');
    const nothing = probeReport({ flops: null, bytesPerSecond: null, atOnce: null });
    expect(answerOf(nothing)).toMatch(/Nothing of it could be measured\.$/);
    expect(answerOf(probeReport({ gpu: null }))).toContain('No GPU was opened');
  });

  it('shows a name as text, whatever it holds', () => {
    const report = probeReport({ gpu: webglOnly('<img src=x onerror=alert(1)>') });
    expect(gpuProbeView(report, 'reader').answer.text).not.toContain('<img');
    expect(gpuProbeView(report, 'reader').adapter.text).not.toContain('<img');
  });
});

describe('the words of a probe in the chapter', () => {
  it('name the GPU as the answer does', () => {
    expect(words(gpuNameWords(CARD, 'reader'))).toBe(
      'Your browser calls this GPU nvidia ada-lovelace.',
    );
  });

  it('say what the largest buffer holds, and never call it the VRAM', () => {
    expect(words(vramWords(CARD, 'reader'))).toBe(
      'Your browser allows 2 GiB in one buffer, so the weights of a model of seven billion parameters would have to be cut into several. How much VRAM there is in all, it does not tell.',
    );
    const large = { ...TELLING_CARD, limits: { maxBufferSize: 2 ** 34 } };
    expect(words(vramWords(probeReport({ gpu: large }), 'reader'))).toContain('would hold');
    const software = { ...SWIFTSHADER, limits: { maxBufferSize: 2 ** 30 } };
    expect(words(vramWords(probeReport({ gpu: software }), 'recording'))).toMatch(
      /^The browser there allows 1 GiB .* buffers lie in RAM\.$/,
    );
    expect(words(vramWords(SOFTWARE, 'reader'))).toContain('did not say');
  });

  it('say how much arithmetic each number has to be worth', () => {
    expect(words(balanceWords(CARD, 'reader'))).toContain('Your GPU does 88.8 operations');
    expect(words(balanceWords(SOFTWARE, 'recording'))).toContain('That GPU does 20.0 operations');
    expect(words(balanceWords(probeReport({ flops: null }), 'reader'))).toContain('not measured');
  });

  it('say what share of the GPU a single workgroup is, all of it where there is one unit', () => {
    expect(words(oneWorkgroupWords(CARD, 'reader'))).toMatch(/one of them is 0\.6\d? % of it/);
    expect(words(oneWorkgroupWords(probeReport({ atOnce: 1 }), 'reader'))).toContain('all of it');
    const missing = probeReport({ atOnce: null, reason: 'No step.' });
    expect(words(oneWorkgroupWords(missing, 'reader'))).toContain('not known there. No step.');
  });

  it('stand without a GPU, too', () => {
    for (const wordsOf of [gpuNameWords, vramWords, balanceWords, oneWorkgroupWords]) {
      expect(words(wordsOf(probeReport({ gpu: null }), 'reader'))).toContain('No GPU was opened');
    }
  });
});

describe('the verdict of a probe', () => {
  it('sets the two rates against each other, by numbers of 4 bytes', () => {
    expect(gpuProbeVerdict(CARD)?.flopPerNumber).toBeCloseTo(9.1e12 / (4.1e11 / 4), 9);
  });
});

describe('the tables and the picture of a probe', () => {
  it('show limits and features with their values, and a dash where a report has none', () => {
    const { limits, features } = gpuProbeView(CARD, 'reader');
    expect(words(limits)).toMatch(/maxBufferSize The largest single buffer .* 2 GiB/);
    expect(words(limits)).toMatch(/maxComputeInvocationsPerWorkgroup .* 1,024/);
    expect(words(features)).toMatch(/shader-f16 .* yes/);
    expect(words(features)).toContain('And 1 others, most of them for pictures');
    expect(words(gpuProbeView(SOFTWARE, 'reader').limits)).toMatch(/maxBufferSize .* –/);
  });

  it('say what is withheld, and that no browser tells the VRAM', () => {
    const adapter = words(gpuProbeView(probeReport({ gpu: WITHHELD }), 'reader').adapter);
    expect(adapter).toContain('Vendor withheld');
    expect(adapter).toContain('VRAM no browser tells');
    expect(words(gpuProbeView(SOFTWARE, 'reader').adapter)).toContain('virtual or software');
  });

  it('draw a point for each number, the stairs, and where the first step is', () => {
    const report = probeReport({ samples: STEPS });
    const view = gpuProbeView(report, 'reader');
    expect(view.steps.text.match(/is-square/g)).toHaveLength(2 * 6);
    expect(view.steps.text).toContain('2 at once');
    expect(view.steps.text.match(/oh-fit/g)).toHaveLength(2);
    expect(words(view['steps-line'])).toBe(
      'Up to 2 workgroups take about as long as one: 4.50 ms, and 8.50 ms for one more.',
    );
    expect(words(view['steps-table'])).toMatch(/3 8\.50 ms 8\.50 to 8\.50 ms 2\.00/);
  });

  it('stand empty before anything is timed, without a number that is none', () => {
    const view = gpuProbeView(CARD, 'reader');
    expect(view.steps.text).toContain('role="img"');
    for (const part of Object.values<Html>({ ...view })) {
      expect(part.text).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('show a dash and the reason, never 0, for what was not measured', () => {
    const report = probeReport({ flops: null, reason: '256 lanes are over the limit.' });
    const table = words(gpuProbeView(report, 'reader').figures);
    expect(table).toContain('– 256 lanes are over the limit.');
    expect(table).not.toMatch(/\b0 (FLOP|B)\/s/);
  });
});
