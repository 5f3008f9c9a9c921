import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { provenance } from '../../src/components/runner/provenance.ts';
import { raceView } from '../../src/components/runner/race-view.ts';
import { copyReadings } from '../../src/lab/measure/copy-readings.ts';
import { raceReadings } from '../../src/lab/measure/race-readings.ts';
import { agreement } from '../../src/lab/measure/race-verdict.ts';
import { projectRoot } from '../../tools/setup/child.mjs';
import { expectSameReadings } from '../companion/same-readings.ts';
import { runForReport, type Written } from './written-report.ts';

/** All that the script does with a GPU, on a device that is none: these machines have no graphics card. */
const PRETEND = join(projectRoot, 'tests/pytorch/pretend_gpu.py');

const withGpu = (failsAfter: string, parameters: readonly string[]) =>
  runForReport([PRETEND, failsAfter, ...parameters]);

describe('a run of the companion script with a GPU', () => {
  let run: Written;

  beforeAll(async () => {
    run = await withGpu('never', ['--epochs', '1000', '--budget-s', '10']);
  }, 180_000);

  it('has both sides, their ratio, and every price of the GPU', () => {
    expect(run.stderr).not.toContain('Traceback');
    expect(run.code).toBe(0);
    const { readings, environment } = run.report;
    expect(environment.gpu).toMatchObject({ device: 'Pretend 4090', isFallbackAdapter: false });
    const timed = [
      ...['cpu.epochMs', 'gpu.epochMs', 'ratio', 'item.perReadMs', 'item.share'],
      ...['gpu.unreadEpochMs', 'launch.perDispatchMs', 'cpu.perReadMs', 'cpu.perOperationMs'],
      ...['upload.fixedMs', 'upload.bytesPerSecond', 'readback.fixedMs', 'readback.bytesPerSecond'],
      ...['cpu.firstUseMs', 'gpu.firstUseMs'],
    ];
    for (const name of timed) expect(readings[name]?.value, name).not.toBeNull();
    expect(readings['ratio']?.value).toBeGreaterThan(0);
  });

  it('has no CUDA graph where there is no CUDA, and says why', () => {
    expect(run.report.readings['pytorch-gpu-graph.epochMs']).toMatchObject({
      value: null,
      reason: 'CUDA graphs need a CUDA GPU.',
    });
  });

  it('gives what the site works out from its samples', () => {
    const { readings, samples, environment } = run.report;
    expectSameReadings(readings, raceReadings(samples, environment.clockStepMs));
    expectSameReadings(readings, copyReadings(samples, environment.clockStepMs));
  });

  it('times all arms in turn, one block of each a round', () => {
    const ids = run.report.samples.map(
      ({ arm, level = '', trainer = '', round }) =>
        `${arm} ${String(level)} ${trainer} ${String(round)}`,
    );
    expect(new Set(ids).size).toBe(ids.length);
    const inOrder = run.report.samples.map(({ startedAtMs }) => startedAtMs);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  it('learned the same on both sides', () => {
    expect(agreement(run.report)).toMatchObject({ same: true, sameAccuracy: true });
  });

  it('is shown by the race, and answers in a sentence', () => {
    const view = raceView(run.report, 'reader');
    expect(view.table.text).toContain('PyTorch, GPU');
    expect(view.table.text).not.toContain('/source/pytorch');
    expect(provenance(run.report, null)).toContain('GPU: nvidia sm_00 Pretend 4090 1.0 GiB VRAM.');
    const words = run.stdout.replace(/\s+/g, ' ');
    expect(words).toMatch(/Inconclusive|times as fast as your/);
    expect(words).toContain('Pretend 4090');
    for (const line of run.stdout.split('\n').slice(0, -3)) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});

describe('a GPU that fails', () => {
  it('in the middle of a run leaves the CPU’s part whole, and the reason', async () => {
    // Opening takes some hundred waits on a fast machine; the copies take thousands a round.
    const run = await withGpu('4000', ['--epochs', '1000', '--budget-s', '6']);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(
      'The GPU failed during the run: CUDA error: unspecified launch failure.',
    );
    expect(run.stderr).not.toContain('Traceback');
    const { readings, warnings, results, samples } = run.report;
    expect(warnings).toContain('device-lost');
    expect(readings['cpu.epochMs']?.value).toBeGreaterThan(0);
    expect(readings['gpu.epochMs']?.reason).toMatch(/unspecified launch failure\.$/);
    expect(results.cpu?.epochs).toBeGreaterThan(0);
    expect(results.gpu).toBeUndefined();
    // What was timed until then is kept.
    expect(samples.map(({ arm }) => arm)).toContain('gpu');
    expect(readings['gpu.epochMs']?.value).toBeGreaterThan(0);
  });

  it('at its first use leaves the CPU’s part, and the reason', async () => {
    const { code, report, stdout } = await withGpu('0', ['--epochs', '1000', '--budget-s', '1']);
    expect(code).toBe(0);
    expect(report.readings['cpu.epochMs']?.value).toBeGreaterThan(0);
    expect(report.readings['gpu.epochMs']).toMatchObject({
      value: null,
      reason: 'PyTorch could not use the GPU: CUDA error: unspecified launch failure.',
    });
    expect(report.warnings).not.toContain('device-lost');
    expect(stdout.replace(/\s+/g, ' ')).toContain('There is no GPU beside it: PyTorch could not');
  });
});
