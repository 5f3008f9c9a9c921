import { BESIDE_RUNNERS, isOfScript } from '../../lab/measure/beside.ts';
import { COMPANION_KEY } from '../measured/kept-key.ts';
import { createKeptReports, keptReport } from '../measured/kept-reports.ts';
import { readReport } from '../runner/read-report.ts';
import { companionView } from './companion-view.ts';

const NOT_ALLOWED =
  'The browser did not let the page copy. Download the file with the link, and copy it from there.';

const NOT_FETCHED = 'The file could not be loaded. Check the connection, then press again.';

const NOT_RACE =
  'The report is damaged, or was changed by hand: overhead.py writes reports of the race.';

const NOT_OF_SCRIPT = 'This is a report of a browser, not of overhead.py. Its own runner opens it.';

/** What the element asks of its program. */
export interface CompanionBinding {
  /** Shows the script's report in a file beside the browser's, or says why it can't. */
  open(file: Blob): Promise<void>;
  /** Puts the script's text into the clipboard. */
  copy(): Promise<void>;
  leave(): void;
}

/** Joins the element to the script's kept report and to the browser's own. */
export function bindCompanion(host: HTMLElement): CompanionBinding {
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
    part('beside').innerHTML = companionView(
      kept.report,
      (runner) => keptReport(runner).get(),
      import.meta.env.BASE_URL,
    ).text;
  };
  const ends = [
    script.subscribe(draw),
    ...BESIDE_RUNNERS.map((runner) => keptReport(runner).listen(draw)),
  ];
  /** How many files were chosen: one that is read slowly must not take the place of a later one. */
  let chosen = 0;

  return {
    leave: () => {
      for (const end of ends) end();
    },
    open: async (file) => {
      const turn = (chosen += 1);
      const found = await readReport(file);
      if (turn !== chosen) return;
      if ('problem' in found) {
        say(found.problem, true);
      } else if (isOfScript(found.report) && found.report.runner !== 'race') {
        say(NOT_RACE, true);
      } else if (isOfScript(found.report)) {
        scripts.keep(found.report, 'file');
        say('Opened.');
      } else {
        say(NOT_OF_SCRIPT, true);
      }
    },
    copy: async () => {
      const text = await fetchText(host.querySelector('a')!.href);
      if (text === null) {
        say(NOT_FETCHED, true);
        return;
      }
      try {
        await navigator.clipboard.writeText(text);
        say('Copied.');
      } catch {
        say(NOT_ALLOWED, true);
      }
    },
  };
}

/** The text at an address; null if it can't be had. */
async function fetchText(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
