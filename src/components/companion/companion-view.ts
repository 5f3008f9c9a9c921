import { type BesideName, besideRows, type BesideRow } from '../../lab/measure/beside.ts';
import { DASH, formatReading, formatReadingInterval } from '../../lab/measure/format.ts';
import type { KeptReport } from '../../lab/measure/kept-report.ts';
import type { Plan } from '../../lab/measure/plan.ts';
import { isSoftwareAdapter, type Reading, type Report } from '../../lab/measure/report.ts';
import { runnerPlace } from '../measured/runner-places.ts';
import { html, type Html } from '../runner/html.ts';
import { provenance } from '../runner/provenance.ts';
import { withBase } from '../site/links.ts';

/** What each row is of. */
const NAMES: Readonly<Record<BesideName, string>> = {
  'cpu.epochMs': 'An epoch on the CPU',
  'gpu.epochMs': 'An epoch on the GPU',
  ratio: 'GPU time over CPU time',
  'item.perReadMs': 'Reading the loss once',
  'launch.perDispatchMs': 'One launch',
  'upload.fixedMs': 'A copy to the GPU, however small',
  'pytorch-gpu-compile.epochMs': 'An epoch on the GPU, compiled',
};

/** A report of the companion script beside what this browser measured. */
export function companionView(
  script: Report,
  kept: (runner: Plan['runner']) => KeptReport | null,
  base: string,
): Html {
  const rows = besideRows(script, kept);
  return html`<p class="oh-aside">${provenance(script, null)}</p>
    ${agreementOf(rows, kept('race')?.report ?? null)}
    <table class="oh-table">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">In this browser</th>
          <th scope="col">PyTorch</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${NAMES[row.name]}</th>
              <td>${browserCell(row, base)}</td>
              <td>${row.script.value === null ? DASH : cell(row.script, '')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${reasonsOf(rows).map((reason) => html`<p class="oh-aside">${DASH} ${reason}</p>`)}`;
}

/** Why PyTorch has no figure in a row, each reason once: most often one is the reason for many rows. */
function reasonsOf(rows: readonly BesideRow[]): string[] {
  return [...new Set(rows.flatMap(({ script }) => script.reason ?? []))];
}

/** Whether both say the same of who is faster; nothing where one of them has no ratio, or not of this job or machine. */
function agreementOf(rows: readonly BesideRow[], race: Report | null): Html | null {
  const row = rows.find(({ name }) => name === 'ratio');
  if (row?.browser.isOtherJob || row?.browser.isFromFile) return null;
  const [browser, script] = [fasterBy(row?.browser.reading), fasterBy(row?.script)];
  if (browser === null || script === null) return null;
  if (race && isSoftwareAdapter(race.environment.gpu)) {
    return html`<p>
      The browser’s “GPU” is a software adapter: your CPU, playing GPU. PyTorch’s is a real one, so
      the two can’t be compared.
    </p>`;
  }
  return browser === script
    ? html`<p>Both say the same: <strong>the ${script} is faster</strong> at this job.</p>`
    : html`<p>
        They differ: in this browser the ${browser} is faster, and in PyTorch
        <strong>the ${script}</strong>. The same network costs each of them other launches, other
        waits and another amount of the framework’s own work.
      </p>`;
}

/** Which device a ratio names, if its whole interval does. */
function fasterBy(ratio: Reading | null | undefined): 'CPU' | 'GPU' | null {
  if (ratio?.low == null || ratio.high === null) return null;
  if (ratio.low > 1) return 'CPU';
  return ratio.high < 1 ? 'GPU' : null;
}

function browserCell({ browser }: BesideRow, base: string): Html {
  const { reading, trainer, runner, isOtherJob, isFromFile } = browser;
  const words = [
    trainer,
    isFromFile && 'from a file',
    isOtherJob && 'another job: compare with care',
  ].filter(Boolean);
  if (reading) return cell(reading, words.join(', '));
  const { href } = runnerPlace(runner);
  return html`${DASH} <a href="${withBase(href, base)}">run it</a>`;
}

function cell(reading: Reading, words: string): Html {
  if (reading.value === null) {
    return html`${DASH}<span class="oh-aside">${reading.reason ?? 'not measured'}</span>`;
  }
  return html`${formatReading(reading)}<span class="oh-aside"
      >${formatReadingInterval(reading)}${words && `, ${words}`}</span
    >`;
}
