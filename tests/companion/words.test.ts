import { describe, expect, it } from 'vitest';
import { defaultRacePlan } from '../../src/lab/measure/plan.ts';
import { EXTERNAL_TRAINERS } from '../../src/lab/measure/trainer-table.ts';
import { WARNING_SENTENCES } from '../../src/lab/measure/warnings.ts';
import iris from '../../src/lab/model/iris.json' with { type: 'json' };
import { askScript } from './run-python.ts';

describe('what the companion script shares with the site', () => {
  it('is the data, flower by flower', async () => {
    const lines =
      'answer = [overhead.flowers(overhead.TRAIN_ROWS), overhead.flowers(overhead.TEST_ROWS)]';
    expect(await askScript(lines)).toEqual([
      [iris.trainRows, iris.trainLabels],
      [iris.testRows, iris.testLabels],
    ]);
  });

  it('is the notes’ job', async () => {
    const plan = await askScript('answer = overhead.Job().plan()');
    const { epochs, readEvery, batch, hidden, lr, seed } = defaultRacePlan;
    expect(plan).toMatchObject({ runner: 'race', epochs, readEvery, batch, hidden, lr, seed });
  });

  it('is the words of its warnings', async () => {
    const sentences = await askScript<Record<string, string>>(
      'answer = overhead.WARNING_SENTENCES',
    );
    expect(Object.keys(sentences)).not.toHaveLength(0);
    expect(WARNING_SENTENCES).toMatchObject(sentences);
  });

  it('is the names of its trainers', async () => {
    const ids = await askScript<string[]>(
      'answer = ["pytorch-cpu", "pytorch-gpu", *overhead.RUNG_ARMS]',
    );
    expect(ids.sort()).toEqual(Object.keys(EXTERNAL_TRAINERS).sort());
  });
});
