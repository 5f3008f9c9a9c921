import { describe, expect, it } from 'vitest';
import { Unsupported } from '../../src/lab/trainers/trainer.ts';
import { parseConformanceArguments } from '../../tools/conformance/arguments.ts';
import { type Row, rowOf } from '../../tools/conformance/row.ts';
import { parseReference } from '../../tools/conformance/reference-file.ts';
import { closingLine, headLines, rowLines } from '../../tools/conformance/table.ts';
import type { Session } from '../../tools/harness/session.ts';
import { ALL_TRAINERS } from '../../tools/harness/trainer-choice.ts';
import { readFileSync } from 'node:fs';

const FILE = 'tests/conformance/reference/seed3-hidden3.json';
const reference = parseReference(readFileSync(FILE, 'utf8'), FILE);
const extent = { epochs: Number.POSITIVE_INFINITY, budgetMs: 1 };

/** A session that has the reference's losses, each moved by `off`, of the first `count` listed epochs. */
function sessionOff(off: number, count: number) {
  const losses = reference.losses.slice(0, count);
  let disposals = 0;
  const session: Session = {
    opened: { firstUseMs: 1, clockStepMs: 0.1, gpu: null },
    lossesAt: () =>
      Promise.resolve({
        losses: losses.map(({ epoch, loss }) => ({ epoch, loss: loss + off })),
        epochsTrained: (losses[count - 1]?.epoch ?? -1) + 1,
        ms: 1234,
      }),
    weights: () => Promise.resolve(reference.problem.initial),
    timeBlock: () => Promise.reject(new Error('Nothing is timed.')),
    dispose: () => {
      disposals++;
      return Promise.resolve();
    },
  };
  return { session, disposals: () => disposals };
}

const rowWith = (open: () => Promise<Session>): Promise<Row> =>
  rowOf(FILE, 'typescript', reference, extent, async () => ({
    where: 'browser',
    session: await open(),
  }));

describe('a row of conformance', () => {
  it('passes within the tolerance, and says how far the trainer was followed', async () => {
    const { session, disposals } = sessionOff(5e-4, 30);
    const row = await rowWith(() => Promise.resolve(session));
    expect(row).toMatchObject({ file: FILE, id: 'typescript', epochs: 111, passed: true });
    expect(row.maxLossDifference).toBeCloseTo(5e-4, 8);
    expect(row.judgement).toMatchObject({ compared: 30, testAccuracy: null });
    expect(disposals()).toBe(1);
  });

  it('fails beyond the tolerance, with the first epoch that is wrong', async () => {
    const row = await rowWith(() => Promise.resolve(sessionOff(2e-3, 30).session));
    expect(row).toMatchObject({ passed: false, outcome: 'failed' });
    expect(row.reason).toMatch(/after 0 epochs, and PyTorch's 1\.09/);
  });

  it('fails where nothing was compared', async () => {
    const row = await rowWith(() => Promise.resolve(sessionOff(0, 0).session));
    expect(row.reason).toBe('none of the listed epochs was reached');
  });

  it('tells a trainer that cannot take the problem from one that broke', async () => {
    const unsupported = await rowWith(() => Promise.reject(new Unsupported('Too many units.')));
    expect(unsupported).toMatchObject({
      passed: false,
      outcome: 'unsupported',
      reason: 'Too many units.',
      maxLossDifference: null,
      epochs: 0,
    });
    const broken = await rowWith(() => Promise.reject(new Error('The GPU is gone.')));
    expect(broken).toMatchObject({ passed: false, outcome: 'failed', reason: 'The GPU is gone.' });
  });

  it('is one line, and its reason another', async () => {
    const passed = await rowWith(() => Promise.resolve(sessionOff(5e-4, 30).session));
    const unsupported = await rowWith(() => Promise.reject(new Unsupported('Too many units.')));
    const [line, ...more] = rowLines(passed);
    expect(line).toMatch(/^typescript +browser +111 +30 +5\.0e-4 +1\.0\d+ +– +1\.23.s passed$/);
    expect(more).toEqual([]);
    expect(rowLines(unsupported)).toHaveLength(2);
    expect(rowLines(unsupported)[1]).toContain('Too many units.');
    expect(closingLine([passed, unsupported])).toBe(
      'Conformance: 1 passed, 0 failed, 1 unsupported here',
    );
    expect(headLines(FILE, reference).join('\n')).toMatch(/seed 3, lr 0\.01, hidden 3[^]*1,000/);
  });
});

describe('the command line of conformance', () => {
  it('takes files, and every trainer unless some are named', () => {
    const whole = parseConformanceArguments(['a.json', 'b.json']);
    expect(whole).toMatchObject({ files: ['a.json', 'b.json'], json: null, areExpected: false });
    expect(whole.trainers).toEqual(ALL_TRAINERS);
    expect(whole.epochs).toBe(Number.POSITIVE_INFINITY);
    const some = [
      'a.json',
      '--trainers',
      'typescript,tfjs-cpu',
      '--epochs',
      '20',
      '--budget-s',
      '2',
    ];
    expect(parseConformanceArguments(some)).toMatchObject({
      trainers: ['typescript', 'tfjs-cpu'],
      areExpected: true,
      epochs: 20,
      budgetMs: 2000,
    });
  });

  it.each([
    [[], 'No reference file'],
    [['a.json', '--trainers', 'abacus'], 'There is no trainer "abacus". The trainers are tfjs-cpu'],
    [['a.json', '--epochs', '0'], '--epochs must be'],
    [['a.json', '--epochs', '1.5'], '--epochs must be'],
    [['a.json', '--budget-s', 'long'], '--budget-s must be'],
    [['a.json', '--gpu', 'fast'], '--gpu must be'],
    [['a.json', '--colour', 'red'], '--colour'],
  ])('refuses %j with a sentence', (values, sentence) => {
    expect(() => parseConformanceArguments(values)).toThrow(sentence);
  });
});
