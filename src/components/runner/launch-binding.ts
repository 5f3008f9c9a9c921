import { LAUNCH_TRAINERS } from '../../lab/measure/launch-ways.ts';
import { defaultLaunchPlan } from '../../lab/measure/plan.ts';
import { launchView, liveLaunchView } from './launch-view.ts';
import { createRunSession } from './run-session.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';

/** The program behind `<launch-runner>`. */
export function bindLaunch(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  return bindRunner(host, signal, {
    defaultPlan: defaultLaunchPlan,
    createSession: (untilDrawn) => createRunSession({ untilDrawn }),
    armsOf: (action) => (action === 'run' ? LAUNCH_TRAINERS : null),
    view: (report, whose) => ({ ...launchView(report, whose) }),
    liveView: ({ liveSamples }) => liveLaunchView(liveSamples),
  });
}
