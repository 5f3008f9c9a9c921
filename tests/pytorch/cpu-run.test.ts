import { beforeAll, describe, expect, it } from 'vitest';
import { provenance } from '../../src/components/runner/provenance.ts';
import { raceView } from '../../src/components/runner/race-view.ts';
import { planSchema } from '../../src/lab/measure/plan.ts';
import { raceReadings } from '../../src/lab/measure/race-readings.ts';
import { raceVerdict } from '../../src/lab/measure/race-verdict.ts';
import * as v from 'valibot';
import { NOTES_REFERENCE, referenceNamed } from '../conformance/references.ts';
import { expectSameReadings } from '../companion/same-readings.ts';
import { runPython, runScript } from '../companion/run-python.ts';
import { runForReport, runOnCpu, type Written } from './written-report.ts';

/** The script with weights that are not numbers, as after a step that was too large. */
const POISONED = `
import sys, overhead
class Poisoned(overhead.MLP):
    def __init__(self, hidden):
        super().__init__(hidden)
        self.fc2.bias.data.fill_(float("nan"))
overhead.MLP = Poisoned
sys.exit(overhead.main(sys.argv[1:]))`;

/** The script with a file that could be written when it looked, and no longer when it was done. */
const UNWARNED = `
import sys, overhead
overhead.why_not_written = lambda path: None
sys.exit(overhead.main(sys.argv[1:]))`;

let run: Written;

beforeAll(async () => {
  run = await runOnCpu(['--epochs', '2000', '--budget-s', '3']);
}, 120_000);

describe('a run of the companion script on the CPU', () => {
  it('ends well, and writes a report that the site takes', () => {
    expect(run.stderr).not.toContain('Traceback');
    expect(run.code).toBe(0);
    const { runner, plan, environment, samples } = run.report;
    expect(runner).toBe('race');
    expect(plan).toMatchObject({ cpu: 'pytorch-cpu', gpu: 'pytorch-gpu', epochs: 2000 });
    expect(plan.budgetMs).toBe(3000);
    expect(environment.userAgent).toMatch(
      /^CPython 3\.\d+\.\d+, PyTorch [12]\.\S+, \w+ \w+, 1 thread$/,
    );
    expect(environment.versions).toMatchObject({
      torch: expect.stringMatching(/^[12]\./) as string,
      python: expect.stringMatching(/^3\./) as string,
    });
    expect(environment).toMatchObject({ crossOriginIsolated: false, gpu: null });
    expect(environment.clockStepMs).toBeGreaterThan(0);
    expect(samples.filter(({ arm }) => arm === 'cpu').length).toBeGreaterThan(0);
  });

  it('names trainers that no link and no control may ask for', () => {
    expect(v.is(planSchema, run.report.plan)).toBe(false);
  });

  it('has the CPU’s readings with their intervals', () => {
    const { readings } = run.report;
    for (const name of ['cpu.epochMs', 'cpu.perOperationMs', 'cpu.unreadEpochMs']) {
      const { value, low, high } = readings[name]!;
      expect(value, name).toBeGreaterThan(0);
      if (low !== null) expect(low, name).toBeLessThanOrEqual(value!);
      if (high !== null) expect(high, name).toBeGreaterThanOrEqual(value!);
    }
    expect(readings['cpu.firstUseMs']?.value).toBeGreaterThan(0);
  });

  it('has a reason, and no figure, for everything that needs a GPU', () => {
    const ofGpu = Object.entries(run.report.readings).filter(
      ([name]) => !name.startsWith('cpu.') && !name.startsWith('pytorch-cpu'),
    );
    expect(ofGpu.map(([name]) => name)).toEqual(
      expect.arrayContaining(['gpu.epochMs', 'ratio', 'item.perReadMs', 'launch.perDispatchMs']),
    );
    for (const [name, reading] of ofGpu) {
      expect(reading, name).toMatchObject({ value: null, low: null, high: null, n: 0 });
      expect(reading.reason, name).toBe('The GPU was not asked for: --device cpu.');
    }
  });

  it('gives what the site works out from its samples', () => {
    const { readings, samples, environment } = run.report;
    expectSameReadings(readings, raceReadings(samples, environment.clockStepMs));
  });

  it('learned what PyTorch’s reference did', () => {
    const { losses } = referenceNamed(NOTES_REFERENCE);
    const { cpu } = run.report.losses;
    const compared = losses.flatMap(({ epoch, loss }) => {
      // The reference counts epochs from 0.
      const own = cpu?.values[cpu.epochs.indexOf(epoch + 1)];
      return own === undefined ? [] : [Math.abs(own - loss)];
    });
    expect(compared.length).toBeGreaterThanOrEqual(15);
    expect(Math.max(...compared)).toBeLessThanOrEqual(1e-3);
    expect(run.report.results.cpu?.divergedAtEpoch).toBeNull();
  });

  it('prints every reading in 80 columns, and a sentence that answers', () => {
    const lines = run.stdout.split('\n').slice(0, -3);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    expect(run.stdout).toMatch(/^cpu\.epochMs +[\d.]+ ms +[\d.]+ ms to [\d.]+ ms +\d+$/m);
    const words = run.stdout.replace(/\s+/g, ' ');
    expect(words).toMatch(/Not available: gpu\.epochMs, ratio,/);
    expect(words).toMatch(/Your CPU takes [\d.]+ ms an epoch \([\d.e+]+ s for 20,000\)\./);
  });

  it('is shown by the race: its trainers by name, without a page of their source', () => {
    const view = raceView(run.report, 'reader');
    expect(view.table.text).toContain('PyTorch, CPU');
    expect(view.table.text).not.toContain('/source/pytorch');
    expect(raceVerdict(run.report)).toMatchObject({ kind: 'one-side', side: 'cpu' });
    expect(view.answer.text).toContain('The GPU was not asked for');
    expect(provenance(run.report, null)).toMatch(
      /^Measured by overhead\.py, outside the browser: CPython /,
    );
  });
});

describe('the companion script', () => {
  it('says in a sentence that the GPU asked for is not there, and ends with 2', async () => {
    const { code, stdout, stderr } = await runScript(['--device', 'cuda']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^This PyTorch is built .*\. Leave out --device cuda to time the CPU alone\.$/m,
    );
  });

  it('keeps what there is when it is stopped, and marks it', async () => {
    const stopped = await runOnCpu(['--budget-s', '600'], { interruptAt: /\d+ s, \d+ blocks/ });
    expect(stopped.code).toBe(130);
    expect(stopped.report.warnings).toContain('stopped-early');
    expect(stopped.report.readings['cpu.epochMs']?.value).toBeGreaterThan(0);
    expect(stopped.report.results).toEqual({});
    expect(stopped.stderr).not.toContain('Traceback');
  });

  it('writes nothing when it is stopped before anything was timed', async () => {
    // Drawing so many rows takes longer than any wait for the signal.
    const { code, stdout, stderr } = await runScript(['--device', 'cpu', '--batch', '1048576'], {
      interruptAt: /Preparing/,
    });
    expect(code).toBe(130);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/Nothing was measured\.\n$/);
  });

  it('prints its readings though the file can’t be written, and says so', async () => {
    const { code, stdout, stderr } = await runPython([
      '-c',
      UNWARNED,
      ...['--device', 'cpu', '--budget-s', '0.5', '--json', '/nowhere/out.json'],
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('cpu.epochMs');
    expect(stderr).toMatch(/The report could not be written to \/nowhere\/out\.json: .+\.\n$/);
  });

  it('says that the loss stopped being a number', async () => {
    const { report, stdout } = await runForReport([
      '-c',
      POISONED,
      ...['--device', 'cpu', '--epochs', '200', '--budget-s', '0.5'],
    ]);
    expect(report.warnings).toContain('diverged');
    expect(report.results.cpu).toMatchObject({ loss: null, divergedAtEpoch: 1 });
    expect(report.losses.cpu).toEqual({ epochs: [], values: [] });
    expect(stdout.replace(/\s+/g, ' ')).toContain('The loss stopped being a number');
  });

  it('trains every epoch where there is no budget', async () => {
    const { report } = await runOnCpu([
      ...['--epochs', '300', '--budget-s', 'none', '--read-every', '3', '--batch', '2'],
    ]);
    expect(report.plan).toMatchObject({ budgetMs: 'none', readEvery: 3, batch: 2 });
    expect(report.results.cpu?.epochs).toBe(300);
    expect(report.losses.cpu?.epochs.slice(0, 3)).toEqual([3, 6, 9]);
    expect(report.readings['cpu.perReadMs']?.reason).toMatch(/two cadences or more/);
    expect(report.readings['cpu.unreadEpochMs']?.reason).toMatch(/Put never into --read-every\.$/);
  });
});
