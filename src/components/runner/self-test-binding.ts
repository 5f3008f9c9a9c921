import { defaultSelfTestPlan } from '../../lab/measure/plan.ts';
import { createRunSession } from './run-session.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';
import { selfTestView } from './self-test-view.ts';

/** The program behind `<self-test-runner>`. */
export function bindSelfTest(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  return bindRunner(host, signal, {
    defaultPlan: defaultSelfTestPlan,
    createSession: (untilDrawn) => createRunSession({ untilDrawn }),
    armsOf: (action) => (action === 'run' ? ['gpu'] : null),
    view: (report, whose) => ({ ...selfTestView(report, whose) }),
    liveView: () => ({}),
  });
}
