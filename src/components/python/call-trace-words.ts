import type { Call, CallTrace, CallValue } from '../../lab/python/call-trace.ts';
import { countCalls } from '../../lab/python/call-trace.ts';

/** How a call is called in the list: `fc1: Linear.__call__`, `pre-hook before`, `relu`. */
export function callName({ entered: { kind, name, path, class: className } }: Call): string {
  if (kind === 'function') return name;
  if (kind !== 'method') return `${kind} ${name}`;
  return `${path === null ? '' : `${path}: `}${className === null ? '' : `${className}.`}${name}`;
}

/** A value in few signs: `2 × 4` for two rows of four numbers. */
export function shortValue(value: CallValue): string {
  if ('shape' in value) return value.shape.join(' × ');
  if ('text' in value) return value.text;
  if ('tuple' in value) return value.tuple.map(shortValue).join(', ');
  return value.type;
}

/** A value in words: `10 numbers (1.39, 0, 0, 0, …)`. */
function valueWords(value: CallValue): string {
  if ('shape' in value) {
    const isAll = value.shape.length === 1 && value.shape[0] === value.first.length;
    const unit = value.shape.join(' × ') === '1' ? 'number' : 'numbers';
    return `${value.shape.join(' × ')} ${unit} (${value.first.join(', ')}${isAll ? '' : ', …'})`;
  }
  if ('text' in value) return value.text;
  if ('tuple' in value) {
    const parts = value.tuple.map(valueWords).join(' and ');
    return parts === '' ? 'an empty tuple' : `a tuple of ${parts}`;
  }
  return `the ${value.type}`;
}

const isHook = ({ entered: { kind } }: Call): boolean => kind === 'pre-hook' || kind === 'hook';

const returnsNothing = ({ result }: Call): boolean =>
  result !== null && 'text' in result && result.text === 'None';

/** What goes in and what comes out, in few signs: `4 → 10`; of a hook only what takes the place of something. */
export function callFlow(call: Call): string {
  const out = call.raised
    ? `raises ${call.raised.type}`
    : call.result === null
      ? 'did not end'
      : shortValue(call.result);
  if (isHook(call)) return returnsNothing(call) ? '' : call.raised ? out : `→ ${out}`;
  return `${call.entered.args.map(shortValue).join(', ')} → ${out}`.trimStart();
}

/** A step in a sentence, with its number. */
export function stepSentence({ steps }: CallTrace, at: number): string {
  const step = steps[at];
  if (!step) return '';
  const { call, phase } = step;
  const number = `Step ${String(at + 1)} of ${String(steps.length)}: `;
  if (phase === 'enter') {
    const args = call.entered.args.map(valueWords).join(', ');
    const inherited =
      call.entered.owner !== null && call.entered.owner !== call.entered.class
        ? `, which stands in ${call.entered.owner},`
        : '';
    return `${number}${callName(call)}${inherited} is called${args === '' ? '' : ` with ${args}`}.`;
  }
  if (call.raised) {
    const { type, message } = call.raised;
    return `${number}${callName(call)} raises ${type}${message === '' ? '' : `: ${message}`}.`;
  }
  if (isHook(call) && returnsNothing(call)) {
    return `${number}${callName(call)} returns None, so nothing is replaced.`;
  }
  return `${number}${callName(call)} returns ${call.result === null ? 'nothing' : valueWords(call.result)}.`;
}

const counted = (count: number, one: string, more: string): string =>
  `${String(count)} ${count === 1 ? one : more}`;

/** Said of a program that can't be called in the other way. */
export const NO_MODEL_CALL =
  'No line of the program that stands at its left edge calls model(…), so there is nothing to compare.';

/** What calling the model and calling its `forward` have in common, and what not; null parts could not be had. */
export function comparison(call: CallTrace | null, forward: CallTrace | null): string {
  if (call === null || forward === null) {
    return 'There is nothing to compare: one of the two programs left no record of its calls.';
  }
  const [withCall, withForward] = [countCalls(call), countCalls(forward)];
  const cut = call.isCut || forward.isCut ? ' Only the first calls of each are recorded.' : '';
  const counts =
    `model(x) makes ${counted(withCall.calls, 'call', 'calls')}, ${String(withCall.hooks)} of them to hooks; ` +
    `model.forward(x) makes ${String(withForward.calls)}, ${String(withForward.hooks)} of them to hooks.`;
  return `${counts} ${silence(withCall.hooks - withForward.hooks, withForward.hooks)}${cut}`;
}

function silence(silent: number, heard: number): string {
  if (silent < 0)
    return 'More hooks run with forward, which only a program’s own doing can bring about.';
  if (silent === 0 && heard === 0) return 'This program’s model runs no hooks in either way.';
  if (silent === 0) return 'No hook falls silent, since the model itself has none.';
  const own =
    silent === 1
      ? 'The model’s own hook falls silent'
      : `The model’s own ${String(silent)} hooks fall silent`;
  return heard === 0
    ? `${own}, and there are no others.`
    : `${own}; those of its layers are still heard.`;
}
