import { defaultGpuProbePlan } from '../../lab/measure/plan.ts';
import { gpuProbeCharts, gpuProbeView } from './gpu-probe-view.ts';
import { provenance } from './provenance.ts';
import { detailsSummary } from './report-details.ts';
import { createRunSession } from './run-session.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';

/** The program behind `<gpu-probe-runner>`. */
export function bindGpuProbe(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  return bindRunner(host, signal, {
    defaultPlan: defaultGpuProbePlan,
    createSession: (untilDrawn) => createRunSession({ untilDrawn }),
    armsOf: (action) => (action === 'run' ? ['gpu'] : null),
    view: (report, whose) => ({
      ...gpuProbeView(report, whose),
      'details-summary': detailsSummary(report),
      provenance: provenance(report, null),
    }),
    liveView: ({ liveSamples }) => ({ ...gpuProbeCharts(liveSamples) }),
  });
}
