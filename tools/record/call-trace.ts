import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { type CallRecording, callRecordingSchema } from '../../src/lab/python/call-recording.ts';
import { CALLS_FILE, recordingModules } from '../../src/lab/python/call-trace.ts';
import { MACHINE_PYTHON, machinePythonName, runOnMachine } from '../python/machine-python.ts';

/*
 * npm run record:calls
 *
 * Runs both programs of the call trace in the machine's own Python ($PYTHON, or python3) and writes
 * src/recordings/call-trace.json: what a reader sees before running.
 */

const FOLDER = new URL('../../src/lab/python/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');

const interpreter = machinePythonName();
if (interpreter === null) {
  console.error(`There is no ${MACHINE_PYTHON} here. Set PYTHON to one.`);
  process.exit(2);
}
const modules = recordingModules(
  { 'nn.py': text('modules/nn.py'), 'iris.py': text('modules/iris.py') },
  text('modules/calltrace.py'),
);

function record(cell: string): CallRecording['call'] {
  const { output, files } = runOnMachine(text(`cells/${cell}.py`), modules, [CALLS_FILE]);
  return { output, events: (files[CALLS_FILE] ?? '').trimEnd().split('\n') };
}

const recording = v.parse(callRecordingSchema, {
  schema: 'overhead/call-trace/1',
  interpreter,
  call: record('trace-call'),
  forward: record('trace-forward'),
});
const out = new URL('../../src/recordings/call-trace.json', import.meta.url);
writeFileSync(out, `${JSON.stringify(recording, null, 1)}\n`);
console.log(`Recorded in ${interpreter}: src/recordings/call-trace.json`);
