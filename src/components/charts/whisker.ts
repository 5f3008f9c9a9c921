import type { Reading } from '../../lab/measure/report.ts';
import { html, type Html } from '../runner/html.ts';
import { coordinate } from './frame.ts';

/** A reading's 95 % interval, drawn across the middle of its bar; nothing where there is no interval. */
export function whisker(
  { low, high }: Reading,
  x: (value: number) => number,
  middle: number,
): Html | null {
  if (low === null || high === null) return null;
  const [from, to] = [coordinate(x(low)), coordinate(x(high))];
  return html`<path
    class="oh-whisker"
    d="M${from} ${middle - 5}v10M${to} ${middle - 5}v10M${from} ${middle}H${to}"
  />`;
}
