import { formatMs } from '../../lab/measure/format.ts';
import { gpuParts, type GpuParts } from '../../lab/measure/parts-verdict.ts';
import type { Report } from '../../lab/measure/report.ts';
import { partsBarsChart } from '../charts/parts-bars.ts';
import { html, type Html } from './html.ts';
import { partsTable } from './parts-table.ts';

/** Where the GPU's epoch goes, by the place in the runner that each piece is for. */
export interface PartsView {
  readonly parts: Html;
  readonly 'parts-line': Html;
  readonly 'parts-table': Html;
}

/** Draws the parts of a report's GPU epoch, or that there are none. */
export function partsView(report: Report): PartsView {
  const found = gpuParts(report);
  return {
    parts: partsBarsChart(found),
    'parts-line': line(found),
    'parts-table': partsTable(report, found),
  };
}

function line(found: GpuParts | null): Html {
  if (!found) return html`The parts of the GPU’s epoch: not measured yet.`;
  const { reason, epochMs, parts } = found;
  const some = parts.some(({ reading }) => reading.value !== null);
  if (reason !== null) return html`${some ? 'Not all available' : 'Not available'} here: ${reason}`;
  if (epochMs === null) return html`The epoch that these are parts of was not measured.`;
  return html`The parts, less what was hidden because two ran at once, and what stays unexplained
  make up the epoch: ${formatMs(epochMs)}.`;
}
