import { describe, expect, it } from 'vitest';
import { transferView } from '../../src/components/runner/transfer-view.ts';
import { type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import { NOTES_BYTES, transferVerdict } from '../../src/lab/measure/transfer-verdict.ts';
import { SWIFTSHADER } from './fakes/reports.ts';
import { transferReport } from './fakes/transfers.ts';
import { words } from './fakes/words.ts';

/** A card in PyTorch's manner: many launches, of which a reading is a small part. */
const SMALL = transferReport({ perReadMs: 0.05, epochMs: 0.55 });
/** Kernels so few that the reading is what is left. */
const MOST = transferReport({ perReadMs: 2.2, epochMs: 2.4 });
/** Scatter that a reading can't be told from. */
const NOTHING = transferReport({ perReadMs: 0.05, epochMs: 20, scatter: 1.5 });
/** A browser that looks every 100 ms. */
const TIMER = transferReport({
  perReadMs: 103,
  epochMs: 104,
  readbackFixedMs: 103,
  warnings: ['browser-timer'],
});

const answerOf = (report: Report): string => words(transferView(report, 'reader').answer);

function without(report: Report, reason: string): Report {
  const readings = { ...report.readings };
  for (const name of ['item.perReadMs', 'item.share', 'gpu.epochMs', 'gpu.unreadEpochMs']) {
    readings[name] = unavailableReading('ms', reason);
  }
  return { ...report, readings };
}

describe('the verdict of a transfer run', () => {
  it('tells a reading that is a small part of the epoch from one that is most of it', () => {
    expect(transferVerdict(SMALL).loop).toMatchObject({ kind: 'some', perReadMs: 0.05 });
    expect(transferVerdict(MOST).loop).toMatchObject({ kind: 'most', perReadMs: 2.2 });
  });

  it('does not price what can’t be told from nothing', () => {
    expect(transferVerdict(NOTHING).loop).toEqual({ kind: 'nothing', epochMs: 20 });
  });

  it('projects the notes’ 20,000 readings where they wait for the browser’s timer', () => {
    expect(transferVerdict(TIMER).loop).toEqual({
      kind: 'timer',
      perReadMs: 103,
      allReadsMs: 2_060_000,
    });
  });

  it('says from how many bytes on they count, and what the notes’ take by themselves', () => {
    const { copies } = transferVerdict(SMALL);
    expect(copies).toMatchObject({ kind: 'measured', overCopy: 0.25 });
    if (copies.kind !== 'measured') throw new Error('The copies were measured.');
    expect(copies.evenBytes).toBeCloseTo(0.1e-3 * 5e9, 6);
    expect(copies.notesBytesMs).toBeCloseTo((1000 * NOTES_BYTES) / 1e10, 12);
  });

  it('counts 683 numbers of 4 bytes in the notes’ job', () => {
    expect(NOTES_BYTES).toBe(2732);
  });
});

describe('the answer of a transfer run', () => {
  it('names the price, the share and what a loop without readings takes', () => {
    expect(answerOf(SMALL)).toBe(
      'Reading the loss costs 50.0 µs a time. That is 9.1 % of an epoch’s 550 µs: a loop that never reads it still takes 500 µs. However few the bytes, bringing them back takes 100 µs; how many they are counts from about 488 KiB on.',
    );
  });

  it('says so where the readings are most of the epoch', () => {
    expect(answerOf(MOST)).toContain('That is most of an epoch, 91.7 % of 2.40 ms');
  });

  it('says so where no difference can be told', () => {
    expect(answerOf(NOTHING)).toContain(
      'Whether the loop reads the loss makes no difference that could be told',
    );
  });

  it('calls a browser’s timer a timer, and its total projected', () => {
    expect(answerOf(TIMER)).toContain('that is this browser’s timer and not the bus');
    expect(answerOf(TIMER)).toContain('would take 34.3 min, projected');
  });

  it('gives the reason where the loop could not run, and keeps the copies', () => {
    const answer = answerOf(without(SMALL, 'This needs more than the device has.'));
    expect(answer).toContain('was not measured. This needs more than the device has.');
    expect(answer).toContain('bringing them back takes 100 µs');
  });

  it('names a software adapter for what it is, and whose', () => {
    const report = transferReport({ perReadMs: 2.2, epochMs: 26, gpu: SWIFTSHADER });
    expect(answerOf(report)).toContain('a software adapter: your CPU, playing GPU');
    expect(words(transferView(report, 'recording').answer)).toContain('the CPU, playing GPU');
    expect(answerOf(SMALL)).not.toContain('software');
  });
});

describe('the pictures and tables of a transfer run', () => {
  it('stand empty before anything is timed', () => {
    const { copies, cadences } = transferView(SMALL, 'reader');
    for (const chart of [copies, cadences]) {
      expect(chart.text).toContain('role="img"');
      expect(chart.text).not.toContain('NaN');
    }
  });

  it('draw a point for each size and cadence, with its line', () => {
    const sample = { round: 0, startedAtMs: 0 };
    const report: Report = {
      ...SMALL,
      samples: [4, 16, 64].flatMap((level) =>
        [0, 1, 2].map((round) => ({
          ...sample,
          round,
          arm: 'sweep.uploadBytes' as const,
          level,
          times: 10,
          epochs: 0,
          ms: 1 + level / 100,
        })),
      ),
    };
    const { copies } = transferView(report, 'reader');
    expect(copies.text.match(/is-square/g)).toHaveLength(2 * 3);
    expect(copies.text.match(/oh-fit/g)).toHaveLength(2);
  });

  it('show a dash, never 0, for what was not measured', () => {
    const table = words(transferView({ ...SMALL, readings: {} }, 'reader')['copies-table']);
    expect(table).toContain('Upload – not measured');
    expect(table).not.toMatch(/\b0 (ms|µs|ns|B\/s)/);
  });
});
