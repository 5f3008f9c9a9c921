/** How a program asks a model for its outputs. */
export type WayOfCalling = 'call' | 'forward';

/** On a line that is not indented, the name `model` called, or its `forward`. */
const MODEL_CALL = /^(?![\s#])(.*?)(?<![.\w])model(\.forward)?\(/gm;

/** Which way a program takes; null if none of its unindented lines calls `model` or `model.forward`. */
export function wayOfCalling(code: string): WayOfCalling | null {
  const [match] = code.matchAll(MODEL_CALL);
  if (match === undefined) return null;
  return match[2] === undefined ? 'call' : 'forward';
}

/** The program with every `model(…)` of its unindented lines made `model.forward(…)`, or the other way round. */
export function calledBy(code: string, way: WayOfCalling): string {
  const written = way === 'call' ? 'model(' : 'model.forward(';
  return code.replaceAll(MODEL_CALL, (_, before: string) => before + written);
}
