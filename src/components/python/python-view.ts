import type { PythonResult } from '../../lab/python/job.ts';
import type { PrintedCell } from '../../lab/python/recording.ts';
import { html, type Html } from '../runner/html.ts';

/** What Python gave: what was printed, the value of the last line, the error; each only if there is one. */
export function printedView({ output, value, error }: PrintedCell): Html {
  if (output === '' && value === null && error === null) {
    return html`<p class="oh-aside">Nothing was printed.</p>`;
  }
  return html`${output !== '' && html`<pre class="oh-py-output">${output}</pre>`}
  ${
    value !== null &&
    html`<p class="oh-py-value">
      <span class="oh-aside">Value of the last line</span> <code>${value}</code>
    </p>`
  }
  ${error !== null && html`<pre class="oh-py-output is-error">${error}</pre>`}`;
}

/** Who gave it: the interpreter with its version. */
export function printedBy(interpreter: string, { output, error }: PrintedCell): string {
  if (error !== null && output === '') return `${interpreter} says`;
  return output === '' ? `${interpreter} gave` : `${interpreter} printed`;
}

/** What a run gave, with the verdict of an exercise before it. */
export function resultView(result: PythonResult): Html {
  const { checked, checkMessage, interpreter } = result;
  return html`${checked === 'passed' && html`<p class="oh-note is-good"><span>Right.</span></p>`}
  ${
    checked === 'failed' &&
    html`<p class="oh-note is-warn"><span>${checkMessage ?? 'That is not it yet.'}</span></p>`
  }
  ${
    result.outcome === 'failed'
      ? null
      : html`<p class="oh-aside">${printedBy(interpreter, result)}</p>
          ${printedView(result)}`
  }`;
}

/** What a run has printed so far. */
export function outputView(output: string): Html {
  return html`<pre class="oh-py-output">${output}</pre>`;
}
