import { defaultCpuProbePlan } from '../../lab/measure/plan.ts';
import { cpuProbeCharts, cpuProbeView } from './cpu-probe-view.ts';
import { createRunSession } from './run-session.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';

/** The program behind `<cpu-probe-runner>`. */
export function bindCpuProbe(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  return bindRunner(host, signal, {
    defaultPlan: defaultCpuProbePlan,
    createSession: (untilDrawn) => createRunSession({ untilDrawn }),
    armsOf: (action) => (action === 'run' ? ['cpu'] : null),
    view: (report, whose) => ({ ...cpuProbeView(report, whose) }),
    liveView: ({ liveSamples }) => ({ ...cpuProbeCharts(liveSamples) }),
  });
}
