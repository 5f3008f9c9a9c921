import { planFromHash, planToHash } from '../../lab/measure/plan-link.ts';
import { defaultRacePlan, type Plan } from '../../lab/measure/plan.ts';
import type { Report } from '../../lab/measure/report.ts';
import { type Side, SIDES } from '../../lab/measure/trainer-table.ts';
import { lossCurveChart } from '../charts/loss-curve.ts';
import type { Html } from './html.ts';
import { progressText } from './race-progress-text.ts';
import { planFromForm, planToForm } from './race-form.ts';
import { createRaceSession, type RaceState } from './race-session.ts';
import { detailsSummary } from './race-details.ts';
import { provenance, raceView } from './race-view.ts';
import { untilDrawn } from './until-drawn.ts';

/** What the element asks of its program. */
export interface RaceBinding {
  /** A button was pressed: `run-cpu`, `run-gpu`, `run-both`, `stop` or `save`. */
  press(action: string): void;
  /** Takes the plan out of the address, if it is for this runner. Never starts a run. */
  readHash(hash: string): void;
  leave(): void;
}

const SIDES_OF_ACTION: Readonly<Record<string, readonly Side[]>> = {
  'run-cpu': ['cpu'],
  'run-gpu': ['gpu'],
  'run-both': SIDES,
};

type Host = HTMLElement & { report: Report | null };

/** Joins the runner's HTML to a session: shows its state, hands it what the reader does. */
export function bindRace(host: Host, signal: AbortSignal): RaceBinding {
  const part = (name: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The runner's HTML has no part "${name}".`);
    return found;
  };
  const form = part('controls') as HTMLFormElement;
  const session = createRaceSession(untilDrawn);
  /** Fields that no control shows (seed, lr …) come from the link and are kept here. */
  let linked: Plan = defaultRacePlan;
  let linkProblems: readonly string[] = [];

  const currentPlan = (): Plan => planFromForm(form, linked);

  const showPlan = (): void => {
    (part('link') as HTMLAnchorElement).href = planToHash(currentPlan());
  };

  const put = (name: string, content: Html): void => {
    part(name).innerHTML = content.text;
  };

  const showReport = (report: Report): void => {
    const view = raceView(report, 'reader');
    put('answer', view.answer);
    put('ratio', view.ratio);
    put('bars', view.bars);
    put('table', view.table);
    put('curve', view.curve);
    put('agreement', view.agreement);
    put('details', view.details);
    part('details-summary').textContent = detailsSummary(report);
    part('provenance').textContent = provenance(report, null);
    host.report = report;
  };

  const showStatus = ({ status, progress, message }: RaceState): void => {
    const busy = status === 'preparing' || status === 'measuring';
    host.dataset['state'] = status;
    for (const button of host.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
      const isStop = button.dataset['action'] === 'stop';
      if (button.dataset['action'] === 'save') button.ariaDisabled = String(host.report === null);
      else button.ariaDisabled = String(isStop ? !busy : busy);
    }
    const { phase, timeLeft, fraction } = progressText(status, progress);
    const text = [message ?? phase, ...linkProblems].filter(Boolean).join(' ');
    const line = part('status');
    // A live region is spoken when it changes, so it is not written again with the same words.
    if (line.textContent !== text) line.textContent = text;
    line.classList.toggle(
      'is-problem',
      status === 'failed' || status === 'unavailable' || linkProblems.length > 0,
    );
    part('time-left').textContent = timeLeft;
    const bar = part('progress') as HTMLProgressElement;
    bar.toggleAttribute('data-busy', busy);
    if (busy && fraction === null) bar.removeAttribute('value');
    else bar.value = fraction ?? 0;
  };

  let shown: RaceState = session.$state.get();
  const unsubscribe = session.$state.listen((state) => {
    if (state.report && state.report !== shown.report) showReport(state.report);
    else if (state.liveLosses !== shown.liveLosses && state.progress) {
      put('curve', lossCurveChart(state.liveLosses, currentPlan().epochs));
    } else if (!state.progress && shown.progress && state.report) showReport(state.report);
    showStatus(state);
    shown = state;
  });

  signal.addEventListener('abort', unsubscribe);
  form.addEventListener('change', showPlan, { signal });
  addEventListener(
    'pagehide',
    () => {
      session.leave();
    },
    { signal },
  );

  return {
    press: (action) => {
      const sides = SIDES_OF_ACTION[action];
      if (sides) {
        linkProblems = [];
        void session.run(currentPlan(), sides);
      } else if (action === 'stop') {
        session.stop();
      } else if (action === 'save' && host.report) {
        saveReport(host.report);
      }
    },
    readHash: (hash) => {
      const link = planFromHash(hash, defaultRacePlan);
      if (!link) return;
      linked = link.plan;
      linkProblems = link.problems;
      planToForm(form, linked);
      showPlan();
      showStatus(session.$state.get());
      host.scrollIntoView({ block: 'nearest' });
    },
    leave: () => {
      session.leave();
    },
  };
}

function saveReport(report: Report): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }),
  );
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = `overhead-${report.runner}-${report.startedAt.slice(0, 10)}.json`;
  anchor.click();
  URL.revokeObjectURL(url);
}
