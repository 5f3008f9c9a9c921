import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { type CallRecording, callRecordingSchema } from '../../src/lab/python/call-recording.ts';
import { CALLS_FILE, recordingModules } from '../../src/lab/python/call-trace.ts';
import { PYTHON, python3Version, runPython3 } from '../python/run-python3.ts';

/*
 * npm run record:calls
 *
 * Runs both programs of the call trace in the machine's own python3, or $PYTHON, and writes
 * src/recordings/call-trace.json: what a reader sees before running.
 */

const FOLDER = new URL('../../src/lab/python/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');

const python = python3Version();
if (python === null) {
  console.error(`${PYTHON} could not be run. Install Python 3, or name one with PYTHON.`);
  process.exit(2);
}
const modules = recordingModules(
  { 'nn.py': text('modules/nn.py'), 'iris.py': text('modules/iris.py') },
  text('modules/calltrace.py'),
);

function record(cell: string): CallRecording['call'] {
  const code = text(`cells/${cell}.py`);
  const reads = [CALLS_FILE];
  const { output, error, files } = runPython3({
    interpreter: 'cpython',
    code,
    check: null,
    modules,
    reads,
  });
  if (error !== null) throw new Error(`${cell}.py failed in Python ${String(python)}:\n${error}`);
  return { output, events: (files[CALLS_FILE] ?? '').trimEnd().split('\n') };
}

const recording = v.parse(callRecordingSchema, {
  schema: 'overhead/call-trace/1',
  interpreter: `Python ${python}`,
  call: record('trace-call'),
  forward: record('trace-forward'),
});
const out = new URL('../../src/recordings/call-trace.json', import.meta.url);
writeFileSync(out, `${JSON.stringify(recording, null, 1)}\n`);
console.log(`Recorded in Python ${python}: src/recordings/call-trace.json`);
