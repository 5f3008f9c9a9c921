import { BESIDE_RUNNERS, isOfScript } from '../../lab/measure/beside.ts';
import { COMPANION_KEY } from '../measured/kept-key.ts';
import { createKeptReports, keptReport } from '../measured/kept-reports.ts';
import { readReport } from '../runner/read-report.ts';
import { companionView } from './companion-view.ts';

const NOT_ALLOWED =
  'The browser did not let the page copy. Open the file with the link, and copy it from there.';

const NOT_OF_SCRIPT = 'This is a report of a browser, not of overhead.py. Its own runner opens it.';

/** What the element asks of its program. */
export interface CompanionBinding {
  /** Shows the script's report in a file beside the browser's, or says why it can't. */
  open(file: Blob): Promise<void>;
  /** Puts the script's text into the clipboard. */
  copy(): Promise<void>;
}

/** Joins the element to the script's kept report and to the browser's own. */
export function bindCompanion(host: HTMLElement, signal: AbortSignal): CompanionBinding {
  const part = (name: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The companion's HTML has no part "${name}".`);
    return found;
  };
  const say = (words: string, isProblem = false): void => {
    part('status').textContent = words;
    part('status').classList.toggle('is-problem', isProblem);
  };
  const scripts = createKeptReports(() => localStorage, COMPANION_KEY);
  const script = scripts.of('race');

  const draw = (): void => {
    const kept = script.get();
    if (!kept) return;
    const browsers = companionView(
      kept.report,
      (runner) => keptReport(runner).get()?.report ?? null,
      import.meta.env.BASE_URL,
    );
    part('beside').innerHTML = browsers.text;
  };
  const ends = [
    script.subscribe(draw),
    ...BESIDE_RUNNERS.map((runner) => keptReport(runner).listen(draw)),
  ];
  signal.addEventListener('abort', () => {
    for (const end of ends) end();
  });

  return {
    open: async (file) => {
      const found = await readReport(file);
      if ('problem' in found) {
        say(found.problem, true);
      } else if (isOfScript(found.report)) {
        scripts.keep(found.report, 'file');
        say('Opened.');
      } else {
        say(NOT_OF_SCRIPT, true);
      }
    },
    copy: async () => {
      try {
        const answer = await fetch(host.querySelector('a')!.href);
        if (!answer.ok) throw new Error(String(answer.status));
        await navigator.clipboard.writeText(await answer.text());
        say('Copied.');
      } catch {
        say(NOT_ALLOWED, true);
      }
    },
  };
}
