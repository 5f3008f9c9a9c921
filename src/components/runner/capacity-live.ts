import { predictedEpochs, type PredictedEpoch } from '../../lab/measure/capacity-prediction.ts';
import { epochReadings } from '../../lab/measure/capacity-readings.ts';
import { allSizes } from '../../lab/measure/capacity-sizes.ts';
import type { Plan } from '../../lab/measure/plan.ts';
import { analysisRandom } from '../../lab/measure/precision.ts';
import type { Sample } from '../../lab/measure/report.ts';
import { rateChart, timeChart } from './capacity-charts.ts';
import type { CapacityView } from './capacity-view.ts';

/** Draws the curves of a run under way, and what is foretold of them as soon as it is known. */
export class LiveCapacity {
  #sweptBlocks = 0;
  #predicted: readonly PredictedEpoch[] = [];

  /** The charts with the blocks timed so far. */
  view(
    samples: readonly Sample[],
    plan: Plan,
  ): Pick<CapacityView, 'batch-chart' | 'hidden-chart' | 'rate-chart'> {
    this.#foretell(samples, plan);
    const readings = epochReadings(
      { plan, samples, clockStepMs: null, leftOut: [], gpuMissing: null },
      analysisRandom(),
    );
    const measured = { plan, readings };
    return {
      'batch-chart': timeChart(measured, 'batch', this.#predicted, null),
      'hidden-chart': timeChart(measured, 'hidden', this.#predicted, null),
      'rate-chart': rateChart(measured),
    };
  }

  /** Foretelling draws blocks again some hundred times, so it is done only when there are new ones to draw. */
  #foretell(samples: readonly Sample[], plan: Plan): void {
    const swept = samples.filter(({ arm }) => arm.startsWith('sweep.')).length;
    if (swept === this.#sweptBlocks) return;
    this.#sweptBlocks = swept;
    const own = { batch: plan.batch, hidden: plan.hidden };
    this.#predicted = predictedEpochs(samples, own, allSizes(plan), null, analysisRandom()) ?? [];
  }
}
