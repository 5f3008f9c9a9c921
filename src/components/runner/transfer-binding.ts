import { defaultTransferPlan } from '../../lab/measure/plan.ts';
import { createRunSession } from './run-session.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';
import { transferCharts, transferView } from './transfer-view.ts';

/** The program behind `<transfer-runner>`. */
export function bindTransfer(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  return bindRunner(host, signal, {
    defaultPlan: defaultTransferPlan,
    createSession: (untilDrawn) => createRunSession({ untilDrawn }),
    armsOf: (action) => (action === 'run' ? ['gpu'] : null),
    view: (report, whose) => ({ ...transferView(report, whose) }),
    liveView: ({ liveSamples }) => ({ ...transferCharts(liveSamples) }),
  });
}
