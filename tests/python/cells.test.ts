import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { cells } from '../../src/lab/python/cells.ts';
import type { Interpreter, InterpreterId } from '../../src/lab/python/job.ts';
import { pythonRecordingSchema } from '../../src/lab/python/recording.ts';
import { cellJob, isExercise } from '../../tools/python/cell-job.ts';
import { openInNode } from '../../tools/python/open-in-node.ts';
import { runInNode } from '../../tools/python/run-in-node.ts';
import { python3Version, runPython3 } from '../../tools/python/run-python3.ts';

const recording = v.parse(
  pythonRecordingSchema,
  JSON.parse(readFileSync('src/recordings/python.json', 'utf8')),
);

let cpython: Interpreter;
beforeAll(async () => {
  cpython = await openInNode('cpython');
});

/** Runs a cell's program, or its solution, in one of the three. */
async function run(
  where: InterpreterId | 'python3',
  cell: (typeof cells)[number],
  which: 'program' | 'solution' = 'program',
) {
  if (where === 'python3') return runPython3(cellJob(cell, 'cpython', which));
  const interpreter = where === 'cpython' ? cpython : await openInNode(where);
  return runInNode(interpreter, cellJob(cell, where, which));
}

const hasPython3 = python3Version() !== null;

/** Where a cell may run. */
const places = ({ interpreter }: (typeof cells)[number]): (InterpreterId | 'python3')[] => [
  ...(interpreter === 'micropython' ? ([interpreter, 'cpython'] as const) : [interpreter]),
  // The tests ask for nothing but Node. Where there is a python3, it is held to the recording, too.
  ...(hasPython3 ? (['python3'] as const) : []),
];

describe('the recording', () => {
  it('is of every program of the chapters, and of no other', () => {
    expect(Object.keys(recording.cells).sort()).toEqual(cells.map(({ id }) => id).sort());
  });
});

const everywhere = cells.flatMap((cell) =>
  places(cell).map((where) => ({ id: cell.id, where, cell })),
);

describe('a program of the chapters', () => {
  it.each(everywhere)('$id gives in $where what was recorded', async ({ id, where, cell }) => {
    const { output, value, error } = await run(where, cell);
    expect({ output, value, error }).toEqual(recording.cells[id]);
  });
});

describe('an exercise', () => {
  const exercises = everywhere.filter(({ cell }) => isExercise(cell));

  it.each(exercises)('$id is not solved as it stands, in $where', async ({ where, cell }) => {
    const { checked, checkMessage, error } = await run(where, cell);
    // A program may also stand there unfinished, and end in an error.
    if (error === null) {
      expect(checked).toBe('failed');
      expect(checkMessage).toMatch(/\w+ \w+/);
      expect(checkMessage).not.toContain('could not finish');
    }
  });

  it.each(exercises)('$id is passed by its solution, in $where', async ({ where, cell }) => {
    const { checked, checkMessage, error } = await run(where, cell, 'solution');
    expect({ checked, checkMessage, error }).toEqual({
      checked: 'passed',
      checkMessage: null,
      error: null,
    });
  });
});
