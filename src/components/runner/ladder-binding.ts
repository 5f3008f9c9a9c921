import { defaultLadderPlan } from '../../lab/measure/plan.ts';
import { TRAINER_IDS } from '../../lab/measure/trainer-table.ts';
import { ladderView } from './ladder-view.ts';
import { createRunSession } from './run-session.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';

/** The program behind `<ladder-runner>`. */
export function bindLadder(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  return bindRunner(host, signal, {
    defaultPlan: defaultLadderPlan,
    createSession: (untilDrawn) => createRunSession({ untilDrawn }),
    armsOf: (action) => (action === 'run' ? TRAINER_IDS : null),
    view: (report, whose) => ({ ...ladderView(report, whose) }),
    liveView: () => ({}),
  });
}
