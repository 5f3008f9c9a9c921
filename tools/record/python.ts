import { writeFileSync } from 'node:fs';
import { cells } from '../../src/lab/python/cells.ts';
import type { PythonRecording } from '../../src/lab/python/recording.ts';
import { cellJob } from '../python/cell-job.ts';
import { PYTHON, python3Version, runPython3 } from '../python/run-python3.ts';

/*
 * npm run record:python
 *
 * Runs every Python program of the chapters in the machine's own python3, or $PYTHON, and writes
 * src/recordings/python.json: what a reader sees without running it.
 */

const python = python3Version();
if (python === null) {
  console.error(`${PYTHON} could not be run. Install Python 3, or name one with PYTHON.`);
  process.exit(2);
}
const recording: PythonRecording = {
  schema: 'overhead/python-recording/1',
  python,
  cells: Object.fromEntries(
    cells.map((cell) => {
      const { output, value, error } = runPython3(cellJob(cell, 'cpython'));
      return [cell.id, { output, value, error }];
    }),
  ),
};
const out = new URL('../../src/recordings/python.json', import.meta.url);
writeFileSync(out, `${JSON.stringify(recording, null, 1)}\n`);
console.log(
  `Recorded ${String(cells.length)} programs in Python ${python}: src/recordings/python.json`,
);
