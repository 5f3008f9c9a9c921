import { formatReadingInterval, formatValue } from '../../lab/measure/format.ts';
import type { Report } from '../../lab/measure/report.ts';
import { html, type Html } from '../runner/html.ts';
import type { Whose } from '../runner/race-answer.ts';

/** From how many rows on the GPU is the faster one, or why from none. */
export function crossoverWords({ readings }: Report, whose: Whose): Html {
  const crossover = readings['crossover.batch'];
  const where = whose === 'reader' ? 'On your machine' : 'There';
  if (crossover?.value == null) {
    const reason =
      crossover?.reason ?? 'Which of the two is faster at other sizes was not measured.';
    return html`${where}: ${reason}`;
  }
  return html`${where} the GPU overtakes the CPU at about
    <strong>${formatValue(crossover.value, crossover.unit)}</strong>
    (${formatReadingInterval(crossover)}).`;
}
