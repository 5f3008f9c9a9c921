import { cpuCurves } from '../../lab/measure/cpu-points.ts';
import {
  DASH,
  formatBytes,
  formatFactor,
  formatMs,
  formatMsInterval,
  formatRate,
  formatReadingInterval,
  formatShare,
  formatValue,
} from '../../lab/measure/format.ts';
import type { Reading, Report } from '../../lab/measure/report.ts';
import type { Estimate } from '../../lab/measure/statistics.ts';
import { html, type Html } from './html.ts';

/** The figures of a probe that stand by themselves, with what each leaves out. */
const FIGURES: readonly { name: string; title: string; caveat: string }[] = [
  {
    name: 'cpu.logicalProcessors',
    title: 'Logical processors, as named',
    caveat: 'Safari names 4 or 8, Firefox and Brave may name fewer than there are.',
  },
  {
    name: 'cpu.singleFlops',
    title: 'One thread',
    caveat:
      'Vectors of four numbers; native code has wider ones. A hot or saving laptop does less.',
  },
  {
    name: 'cpu.waitedFraction',
    title: 'Of which it waited',
    caveat:
      'While other tabs, programs or virtual machines had the core; left out of the figure above.',
  },
  {
    name: 'cpu.allFlops',
    title: 'All workers at their best',
    caveat: 'Cores clock lower when all of them work, and phones soon get warm.',
  },
  {
    name: 'cpu.kneeWorkers',
    title: 'Knee of the curve',
    caveat:
      'An estimate of usable cores. Heat, other programs and cores of two kinds bend the curve, too.',
  },
  {
    name: 'cpu.slopeAfterKnee',
    title: 'A worker more after the knee',
    caveat: '0: adds nothing. 0.2 to 0.3: second threads. More: slower cores. 1: no knee.',
  },
  {
    name: 'memory.bytesPerSecond',
    title: 'Copy in memory, one thread',
    caveat: 'Bytes read and written. One thread seldom gets all that the memory has.',
  },
  {
    name: 'cache.levels',
    title: 'Clear steps in memory',
    caveat:
      'Caches smaller than the largest size; a cache may hide in a slope, and is then not counted.',
  },
];

/** What was read off, a line a figure. */
export function figuresTable({ readings }: Report): Html {
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">Figure, and what to keep in mind</th>
        <th scope="col">Here</th>
      </tr>
    </thead>
    <tbody>
      ${FIGURES.map(
        ({ name, title, caveat }) =>
          html`<tr>
            <th scope="row">${withAside(title, readings[name]?.reason ?? caveat)}</th>
            <td>${cell(readings[name])}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The points of the curve of workers. */
export function scalingTable({ samples, readings }: Report): Html {
  const { scaling } = cpuCurves(samples);
  if (scaling.length === 0) return notTimed(readings['cpu.kneeWorkers']);
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">Workers</th>
        <th scope="col">All together</th>
        <th scope="col">Times the first</th>
        <th scope="col">Each waited</th>
      </tr>
    </thead>
    <tbody>
      ${scaling.map(
        ({ workers, rate, timesOne, waited }) =>
          html`<tr>
            <th scope="row">${workers}</th>
            <td>${rateCell(rate)}</td>
            <td>${timesOne === null ? DASH : formatFactor(timesOne)}</td>
            <td>${formatShare(waited)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The points of the staircase. */
export function staircaseTable({ samples, readings }: Report): Html {
  const { chase } = cpuCurves(samples);
  if (chase.length === 0) return notTimed(readings['cache.nearestMs']);
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">Walked through</th>
        <th scope="col">One step</th>
      </tr>
    </thead>
    <tbody>
      ${chase.map(
        ({ level, ms: { value, interval } }) =>
          html`<tr>
            <th scope="row">${formatBytes(level)}</th>
            <td>
              ${withAside(
                formatMs(value),
                interval
                  ? formatMsInterval(interval.low, interval.high)
                  : 'too few blocks for an interval',
              )}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function notTimed(reading: Reading | undefined): Html {
  return html`<p class="oh-aside">
    This was not timed.${reading?.reason === undefined ? null : ` ${reading.reason}`}
  </p>`;
}

function rateCell({ value, interval }: Estimate): Html {
  return withAside(
    formatRate(value, 'FLOP'),
    interval
      ? `${formatRate(interval.low, 'FLOP')} to ${formatRate(interval.high, 'FLOP')}`
      : 'too few blocks for an interval',
  );
}

function cell(reading: Reading | undefined): Html {
  if (reading?.value == null) {
    return withAside(DASH, reading?.reason ? 'not available' : 'not measured');
  }
  const { value, low, high, unit } = reading;
  if (unit === 'ratio' && low !== null && high !== null) {
    return withAside(value.toFixed(2), `${low.toFixed(2)} to ${high.toFixed(2)}`);
  }
  return withAside(
    unit === 'ratio' ? value.toFixed(2) : formatValue(value, unit),
    formatReadingInterval(reading),
  );
}

function withAside(value: string, aside: string): Html {
  return html`${value}<span class="oh-aside">${aside}</span>`;
}
