import { predictedEpochs, type PredictedEpoch } from '../../lab/measure/capacity-prediction.ts';
import { epochReadings } from '../../lab/measure/capacity-readings.ts';
import { allSizes } from '../../lab/measure/capacity-sizes.ts';
import { peakEstimate } from '../../lab/measure/peak-estimate.ts';
import type { Plan } from '../../lab/measure/plan.ts';
import { analysisRandom } from '../../lab/measure/precision.ts';
import { type Reading, readingOf, type Sample } from '../../lab/measure/report.ts';
import { rateChart, timeChart } from './capacity-charts.ts';
import type { CapacityView } from './capacity-view.ts';
import { html, type Html } from './html.ts';
import type { RunState } from './run-session.ts';

/** What is foretold, from so many blocks of the sweeps. */
interface Foretold {
  readonly blocks: number;
  readonly predicted: readonly PredictedEpoch[];
  readonly peak: Reading | null;
}

const NOTHING: Foretold = { blocks: 0, predicted: [], peak: null };

/** Draws the curves of a run under way, and what is foretold of them as soon as it is known. */
export class LiveCapacity {
  #foretold = NOTHING;

  /** The charts with the blocks timed so far; the lines below them wait for the end. */
  view(
    { liveSamples: samples, progress }: Pick<RunState, 'liveSamples' | 'progress'>,
    plan: Plan,
  ): Omit<CapacityView, 'answer' | 'details'> {
    if (progress?.phase !== 'sweeping') this.#foretell(samples, plan);
    const { predicted, peak } = this.#foretold;
    const evidence = { plan, samples, clockStepMs: null, leftOut: [], gpuMissing: null };
    const readings = {
      ...epochReadings(evidence, analysisRandom()),
      ...(peak ? { 'gpu.peakFlops': peak } : {}),
    };
    const measured = { plan, readings };
    return {
      'batch-chart': timeChart(measured, 'batch', predicted, null),
      'hidden-chart': timeChart(measured, 'hidden', predicted, null),
      'rate-chart': rateChart(measured),
      'batch-table': LATER,
      'hidden-table': LATER,
      flat: LATER,
      prediction: predicted.length > 0 ? html`Do the points land on it?` : LATER,
      'hidden-line': LATER,
      'rate-line': LATER,
      ends: LATER,
    };
  }

  /** Foretelling draws blocks again some hundred times, so it is done once, when the sweeps are over. */
  #foretell(samples: readonly Sample[], plan: Plan): void {
    const blocks = samples.filter(({ arm }) => arm.startsWith('sweep.')).length;
    if (blocks === this.#foretold.blocks) return;
    const own = { batch: plan.batch, hidden: plan.hidden };
    const predicted = predictedEpochs(samples, own, allSizes(plan), null, analysisRandom()) ?? [];
    const peak = peakEstimate(samples, null, analysisRandom());
    this.#foretold = {
      blocks,
      predicted,
      peak: Number.isFinite(peak.value) ? readingOf(peak, 'flop/s', null) : null,
    };
  }
}

const LATER: Html = html`Measuring.`;
