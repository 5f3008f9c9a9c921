import {
  formatBytes,
  formatCount,
  formatMs,
  formatReadingInterval,
} from '../../lab/measure/format.ts';
import { isSoftwareAdapter, type LossCurve, type Report } from '../../lab/measure/report.ts';
import {
  lifeChanges,
  type LifeChange,
  type LifeMoment,
  uploadVerdict,
} from '../../lab/measure/tensor-life-readings.ts';
import { type Side, SIDES } from '../../lab/measure/trainer-table.ts';
import { lossCurveChart } from '../charts/loss-curve.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';

/** The parts of a shown device run, each for its own place in the runner. */
export interface DeviceView {
  readonly answer: Html;
  readonly life: Html;
  readonly epoch: Html;
  readonly curve: Html;
  readonly details: Html;
}

/** What is done at each moment, as one would write it. */
const CODE: Readonly<Record<Exclude<LifeMoment, 'start'>, string>> = {
  make: 'const x = tf.tensor2d(rows, [120, 4]);',
  firstUse: 'const y = tf.add(x, 1);',
  secondUse: 'const z = tf.add(x, 2);',
  read: 'await y.data();',
  readAgain: 'await y.data();  // once more',
  dispose: 'tf.dispose([x, y, z]);',
};

/** How a device run is made, for the details. */
const METHOD = html`The tensor is made and used before anything else runs on this device. After each
line TensorFlow.js is asked what it holds, and what crossed to the GPU and back is counted at the
browser’s own WebGPU methods. Each launch brings a small upload of its own, which tells the kernel
the shapes. The training is timed as in the race.`;

/** Draws a report; the same at build time, for recordings, and live. */
export function deviceView(report: Report, whose: Whose): DeviceView {
  const side = sideOf(report);
  return {
    answer: answer(report, side, whose),
    life: lifeList(report, side),
    epoch: epochLine(report, side),
    curve: lossCurveChart(curvesOf(report), report.plan.epochs),
    details: reportDetails(report, METHOD),
  };
}

/** The side that a report is of. */
function sideOf({ readings }: Report): Side {
  return (
    SIDES.find((side) => Object.keys(readings).some((name) => name.startsWith(`${side}.`))) ?? 'gpu'
  );
}

function answer(report: Report, side: Side, whose: Whose): Html {
  const verdict = uploadVerdict(report, side);
  const software =
    side === 'gpu' && isSoftwareAdapter(report.environment.gpu)
      ? html` The GPU here is a software adapter: ${whose === 'reader' ? 'your' : 'the'} CPU,
        playing GPU.`
      : null;
  switch (verdict.kind) {
    case 'unmeasured':
      return html`No tensor was followed.${verdict.reason === null ? null : ` ${verdict.reason}`}`;
    case 'cpu':
      return html`A tensor of ${formatBytes(verdict.bytes)} was made in RAM, and that is where the
        CPU computes: <strong>nothing was copied</strong> before, during or after.`;
    case 'at-first-use':
      return html`<code>tf.tensor2d()</code> made a tensor of ${formatBytes(verdict.bytes)} and
        uploaded nothing. The <strong>first operation uploaded it</strong>: after that line the GPU
        held ${formatBytes(verdict.gpuBytes)} more, the tensor and the result.${software}`;
    case 'at-once':
      return html`<code>tf.tensor2d()</code> made a tensor of ${formatBytes(verdict.bytes)} and
        <strong>uploaded it at once</strong>. This version of TensorFlow.js is not lazy any
        more.${software}`;
  }
}

function lifeList(report: Report, side: Side): Html {
  const changes = lifeChanges(report, side);
  if (changes.length === 0) return html`<p class="oh-aside">No tensor was followed.</p>`;
  return html`<ol class="oh-life">
    ${changes.map(
      (change) =>
        html`<li data-side="${side}">
          <code>${change.moment === 'start' ? '' : CODE[change.moment]}</code>
          <p>${changeWords(change)}</p>
          <p class="oh-aside">${holdingWords(change)}</p>
        </li>`,
    )}
  </ol>`;
}

/** What a line of code did, in a sentence. */
function changeWords({ facts, moreGpuBytes }: LifeChange): Html {
  const { uploads, launches, reads } = facts;
  if (uploads === null || launches === null || reads === null) {
    return html`It happened in RAM. Nothing crossed to another device.`;
  }
  const crossed = [
    uploads > 0 && counted(uploads, 'upload', 'uploads'),
    launches > 0 && counted(launches, 'launch', 'launches'),
    reads > 0 && counted(reads, 'readback', 'readbacks'),
  ].filter((words) => words !== false);
  const moved =
    crossed.length === 0 ? 'Nothing crossed' : new Intl.ListFormat('en').format(crossed);
  return html`${moved}. ${gpuWords(moreGpuBytes ?? 0)}`;
}

function gpuWords(moreBytes: number): string {
  if (moreBytes === 0) return 'The GPU holds as much as before.';
  const bytes = formatBytes(Math.abs(moreBytes));
  return moreBytes > 0 ? `The GPU holds ${bytes} more.` : `The GPU holds ${bytes} less.`;
}

/** What TensorFlow.js answers, under its own names. */
function holdingWords({ facts: { tensors, bytes, gpuBytes } }: LifeChange): string {
  const onGpu = gpuBytes === null ? '' : `, numBytesInGPU ${formatCount(gpuBytes)}`;
  return `tf.memory(): numTensors ${formatCount(tensors)}, numBytes ${formatCount(bytes)}${onGpu}`;
}

function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

function epochLine({ readings }: Report, side: Side): Html {
  const reading = readings[`${side}.epochMs`];
  if (reading?.value == null) {
    return html`An epoch of the notes’ network on this device: not
    measured.${reading?.reason ? ` ${reading.reason}` : null}`;
  }
  return html`An epoch of the notes’ network on this device takes
    <strong data-side="${side}">${formatMs(reading.value)}</strong>
    (${formatReadingInterval(reading)}).`;
}

function curvesOf({ losses }: Report): Partial<Record<Side, LossCurve>> {
  return Object.fromEntries(
    SIDES.flatMap((side) => {
      const curve = losses[side];
      return curve ? [[side, curve]] : [];
    }),
  );
}
