import { planFromHash, planToHash } from '../../lab/measure/plan-link.ts';
import type { Plan } from '../../lab/measure/plan.ts';
import type { Report } from '../../lab/measure/report.ts';
import type { ArmId } from '../../lab/measure/trainer-table.ts';
import { keepReport } from '../measured/kept-reports.ts';
import type { Html } from './html.ts';
import { openReportFile, type OpenedFile } from './open-report.ts';
import { progressText } from './progress-text.ts';
import { planFromForm, planToForm } from './plan-form.ts';
import { openedProvenance, provenance } from './provenance.ts';
import { detailsSummary } from './report-details.ts';
import type { Whose } from './race-answer.ts';
import type { RunSession, RunState, SessionParts } from './run-session.ts';
import { saveReport } from './save-report.ts';
import { untilDrawn } from './until-drawn.ts';

/** What the element asks of its program. */
export interface RunnerBinding {
  /** A button was pressed: one that starts a run, `stop` or `save`. */
  press(action: string): void;
  /** Takes the plan out of the address, if it is for this runner. Never starts a run. */
  readHash(hash: string): void;
  /** Shows the report in a file, or says why it can't; does nothing while a run is under way. */
  open(file: Blob): Promise<void>;
  leave(): void;
}

/** The places of a runner's HTML that its view fills, by the name in `data-part`. */
export type ViewParts = Readonly<Record<string, Html | string>>;

/** What one runner has of its own. */
export interface RunnerKind {
  readonly defaultPlan: Plan;
  readonly createSession: (untilDrawn: SessionParts['untilDrawn']) => RunSession;
  /** The arms that a button's action runs; null if it runs nothing. */
  readonly armsOf: (action: string) => readonly ArmId[] | null;
  /** What to show of a report; one from a file may be of any machine, and is shown as a recording's. */
  readonly view: (report: Report, whose: Whose) => ViewParts;
  /** What to show of a run under way; its places are put back if the run ends without a result. */
  readonly liveView: (state: RunState, plan: Plan) => ViewParts;
}

/** The element that a runner is. */
export type RunnerHost = HTMLElement & { report: Report | null };

/** Joins a runner's HTML to a session: shows its state, hands it what the reader does. */
export function bindRunner(host: RunnerHost, signal: AbortSignal, kind: RunnerKind): RunnerBinding {
  const part = (name: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The runner's HTML has no part "${name}".`);
    return found;
  };
  const form = part('controls') as HTMLFormElement;
  const session = kind.createSession(untilDrawn);
  /** Fields that no control shows (seed, lr …) come from the link and are kept here. */
  let linked: Plan = kind.defaultPlan;
  /** What the run under way, or the last one, is of: the controls may be changed while it goes on. */
  let running: Plan = kind.defaultPlan;
  let linkProblems: readonly string[] = [];
  /** What there is to say of the last file that could not be shown. */
  let unshown: Exclude<OpenedFile, { report: Report }> | null = null;
  /** How many files were chosen: one that is read slowly must not take the place of a later one. */
  let chosen = 0;
  /** The HTML that a live view took the place of: the last result's, or the recording's. */
  const before = new Map<string, string>();

  const currentPlan = (): Plan => planFromForm(form, linked);

  const showPlan = (): void => {
    (part('link') as HTMLAnchorElement).href = planToHash(currentPlan());
  };

  const put = (parts: ViewParts): void => {
    for (const [name, content] of Object.entries(parts)) {
      if (typeof content === 'string') part(name).textContent = content;
      else part(name).innerHTML = content.text;
    }
  };

  const showLive = (parts: ViewParts): void => {
    for (const name of Object.keys(parts)) {
      if (!before.has(name)) before.set(name, part(name).innerHTML);
    }
    put(parts);
  };

  const putBack = (): void => {
    for (const [name, text] of before) part(name).innerHTML = text;
    before.clear();
  };

  const showReport = (report: Report, isOpened: boolean): void => {
    put({
      ...kind.view(report, isOpened ? 'recording' : 'reader'),
      'details-summary': detailsSummary(report),
      provenance: isOpened ? openedProvenance(report) : provenance(report, null),
    });
  };

  const showStatus = ({ status, progress, message }: RunState): void => {
    const busy = isBusy({ status });
    host.dataset['state'] = status;
    for (const button of host.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
      const { action } = button.dataset;
      const able = action === 'stop' ? busy : action === 'save' ? host.report !== null : !busy;
      button.ariaDisabled = String(!able);
    }
    const { phase, timeLeft, fraction } = progressText(status, progress);
    const text = unshown?.words ?? [message ?? phase, ...linkProblems].filter(Boolean).join(' ');
    const line = part('status');
    // A live region is spoken when it changes, so it is not written again with the same words.
    if (line.textContent !== text) line.textContent = text;
    line.classList.toggle(
      'is-problem',
      status === 'failed' ||
        status === 'unavailable' ||
        linkProblems.length > 0 ||
        unshown?.isProblem === true,
    );
    part('time-left').textContent = timeLeft;
    const bar = part('progress') as HTMLProgressElement;
    bar.toggleAttribute('data-busy', busy);
    if (busy && fraction === null) bar.removeAttribute('value');
    else bar.value = fraction ?? 0;
  };

  let shown: RunState = session.$state.get();
  // Never unsubscribed: the store goes with this binding, and an element that left the page in the middle of a
  // run must not keep the state of a run.
  session.$state.listen((state) => {
    if (state.report && state.report !== shown.report) {
      before.clear();
      showReport(state.report, state.opened);
      keepReport(state.report, state.opened ? 'file' : 'run');
      host.report = state.report;
    } else if (state.progress) {
      showLive(kind.liveView(state, running));
    } else if (shown.progress) {
      putBack();
    }
    showStatus(state);
    shown = state;
  });

  form.addEventListener('change', showPlan, { signal });
  // A control may have been changed, or a fetch have failed, before this program was here.
  showPlan();
  showStatus(shown);
  addEventListener(
    'pagehide',
    () => {
      session.leave();
    },
    { signal },
  );

  return {
    press: (action) => {
      const arms = kind.armsOf(action);
      if (arms) {
        linkProblems = [];
        unshown = null;
        running = currentPlan();
        void session.run(running, arms);
      } else if (action === 'stop') {
        session.stop();
      } else if (action === 'save' && host.report) {
        saveReport(host.report);
      }
    },
    readHash: (hash) => {
      const link = planFromHash(hash, kind.defaultPlan);
      if (!link) return;
      linked = link.plan;
      linkProblems = link.problems;
      unshown = null;
      planToForm(form, linked);
      showPlan();
      showStatus(session.$state.get());
      host.scrollIntoView({ block: 'nearest' });
    },
    open: async (file) => {
      const turn = (chosen += 1);
      const found = await openReportFile(file, kind);
      // A run that started while the file was being read keeps its place.
      if (turn !== chosen || isBusy(session.$state.get())) return;
      unshown = 'report' in found ? null : found;
      if ('report' in found) session.open(found.report);
      showStatus(session.$state.get());
      // The button stands at the runner's end, and what came of it at its beginning.
      part('status').scrollIntoView({ block: 'center' });
    },
    leave: () => {
      session.leave();
    },
  };
}

function isBusy({ status }: Pick<RunState, 'status'>): boolean {
  return status === 'preparing' || status === 'measuring';
}
