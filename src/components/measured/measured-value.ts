import { DASH } from '../../lab/measure/format.ts';
import type { Plan } from '../../lab/measure/plan.ts';
import type { Quotation } from '../../lab/measure/quote.ts';
import noteStyles from '../../styles/measured-note.css?inline';
import { adoptStyles } from '../site/adopt-styles.ts';
import { keptReport } from './kept-reports.ts';
import { measuredValueView } from './measured-value-view.ts';

adoptStyles(noteStyles);

/** How many values have a note on this page: a note is found by an id. */
let notes = 0;

/** The program behind `<measured-value>`: shows its reading whenever the kept report changes. */
export function bind(element: HTMLElement): () => void {
  const { from: runner, reading, of, times, place } = element.dataset;
  const value = element.querySelector<HTMLElement>('[data-part="value"]');
  if (!value || runner === undefined || reading === undefined) return () => undefined;
  const quotation: Quotation = { reading, of, times: times === undefined ? times : Number(times) };
  const noteId = `measured-${String((notes += 1))}`;
  return keptReport(runner as Plan['runner']).subscribe((kept) => {
    const view = kept && measuredValueView(kept, quotation, { noteId, href: place ?? '' });
    if (view) {
      value.innerHTML = view.text;
      element.dataset['shows'] = 'measured';
    } else {
      value.textContent = DASH;
      value.title = kept ? 'The newest run did not measure this.' : '';
      delete element.dataset['shows'];
    }
  });
}
