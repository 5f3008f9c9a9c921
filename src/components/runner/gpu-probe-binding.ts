import { defaultGpuProbePlan } from '../../lab/measure/plan.ts';
import { gpuProbeCharts, gpuProbeView } from './gpu-probe-view.ts';
import { createRunSession } from './run-session.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';

/** The program behind `<gpu-probe-runner>`. */
export function bindGpuProbe(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  return bindRunner(host, signal, {
    defaultPlan: defaultGpuProbePlan,
    createSession: (untilDrawn) => createRunSession({ untilDrawn }),
    armsOf: (action) => (action === 'run' ? ['gpu'] : null),
    view: (report, whose) => ({ ...gpuProbeView(report, whose) }),
    liveView: ({ liveSamples }) => ({ ...gpuProbeCharts(liveSamples) }),
  });
}
