import { keptReport } from './kept-reports.ts';
import { keptVerdictView } from './measured-verdict-view.ts';
import { verdictOf } from './verdicts.ts';

/** The program behind `<measured-verdict>`: its words follow the kept report, and fall back on the recording's. */
export async function bind(element: HTMLElement): Promise<() => void> {
  const { runner, words: load } = verdictOf(element.dataset['of'] ?? '');
  const place = element.querySelector<HTMLElement>('[data-part="words"]');
  if (!place) return () => undefined;
  const words = await load();
  const recorded = place.innerHTML;
  return keptReport(runner).subscribe((kept) => {
    place.innerHTML = kept ? keptVerdictView(words, kept).text : recorded;
    if (kept) element.dataset['shows'] = 'measured';
    else delete element.dataset['shows'];
  });
}
