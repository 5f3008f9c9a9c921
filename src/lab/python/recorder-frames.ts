const FRAME = /^\s*File "[^"]*", line \d+/;
const RECORDER_FRAME = /^\s*File "(?:[^"]*\/)?calltrace\.py", line \d+/;

/** A traceback without the frames of the recorder, which stands between a caller and what it calls. */
export function withoutRecorder(error: string): string {
  let isRecorders = false;
  return error
    .split('\n')
    .filter((line) => {
      if (FRAME.test(line)) isRecorders = RECORDER_FRAME.test(line);
      else if (!/^\s/.test(line)) isRecorders = false;
      return !isRecorders;
    })
    .join('\n');
}
