import type { KeptReport } from './kept-report.ts';
import type { Plan, ReportedPlan } from './plan.ts';
import type { Reading, Report } from './report.ts';
import { isExternal, type Side, trainerFacts, type TrainerId } from './trainer-table.ts';

/** A reading of the companion script and its counterpart in the browser. */
export interface BesideRow {
  /** What was measured, by the reading's name in the script's report. */
  readonly name: BesideName;
  readonly browser: BrowserSide;
  readonly script: Reading;
}

/** The browser's side of a row. */
export interface BrowserSide {
  /** The runner that measures it, of which a report was looked for last. */
  readonly runner: Plan['runner'];
  /** What trained there; null where no report is kept, and for what no trainer has part in. */
  readonly trainer: string | null;
  /** Null while no report is kept. */
  readonly reading: Reading | null;
  /** True for an epoch of another batch, another number of hidden units, or with the loss read at another cadence. */
  readonly isOtherJob: boolean;
  /** True for a report that was opened from a file, and may be of any machine. */
  readonly isFromFile: boolean;
}

/** Where in the browser a reading is measured: a runner, its reading's name, and the trainer or the side of the plan. */
interface Source {
  readonly runner: Plan['runner'];
  readonly reading: string;
  readonly trainer: Side | TrainerId | null;
}

/** Each reading of the script with its counterparts; the first that is kept is shown. */
const COUNTERPARTS = {
  'cpu.epochMs': [
    { runner: 'race', reading: 'cpu.epochMs', trainer: 'cpu' },
    { runner: 'device', reading: 'cpu.epochMs', trainer: 'cpu' },
  ],
  'gpu.epochMs': [
    { runner: 'race', reading: 'gpu.epochMs', trainer: 'gpu' },
    { runner: 'device', reading: 'gpu.epochMs', trainer: 'gpu' },
  ],
  ratio: [{ runner: 'race', reading: 'ratio', trainer: null }],
  'item.perReadMs': [{ runner: 'transfer', reading: 'item.perReadMs', trainer: 'gpu' }],
  'launch.perDispatchMs': [{ runner: 'launch', reading: 'launch.perDispatchMs', trainer: null }],
  'upload.fixedMs': [{ runner: 'transfer', reading: 'upload.fixedMs', trainer: null }],
  'pytorch-gpu-compile.epochMs': [
    { runner: 'ladder', reading: 'jax-webgpu.epochMs', trainer: 'jax-webgpu' },
  ],
} as const satisfies Readonly<Record<string, readonly Source[]>>;

/** Every runner that measures a counterpart. */
export const BESIDE_RUNNERS: readonly Plan['runner'][] = [
  ...new Set(Object.values(COUNTERPARTS).flatMap((sources) => sources.map(({ runner }) => runner))),
];

/** Runners whose counterpart is an epoch of the plan's job. The others measure what an epoch is made of. */
const OF_THE_JOB: readonly Plan['runner'][] = ['race', 'device', 'ladder'];

/** What is set side by side. */
export type BesideName = keyof typeof COUNTERPARTS;

/** True for a report that the companion script wrote. */
export function isOfScript({ plan }: { readonly plan: ReportedPlan }): boolean {
  return isExternal(plan.cpu) || isExternal(plan.gpu);
}

/**
 * The script's readings beside the browser's. `kept` gives the newest report of a runner in this browser; one that the
 * script wrote is not the browser's, and counts as none.
 */
export function besideRows(
  script: Report,
  kept: (runner: Plan['runner']) => KeptReport | null,
): BesideRow[] {
  const own = (runner: Plan['runner']): KeptReport | null => {
    const found = kept(runner);
    return found && !isOfScript(found.report) ? found : null;
  };
  return (Object.keys(COUNTERPARTS) as BesideName[]).flatMap((name) => {
    const reading = script.readings[name];
    const sources: readonly Source[] = COUNTERPARTS[name];
    return reading
      ? [{ name, script: reading, browser: browserSide(sources, own, script.plan) }]
      : [];
  });
}

function browserSide(
  sources: readonly Source[],
  own: (runner: Plan['runner']) => KeptReport | null,
  plan: ReportedPlan,
): BrowserSide {
  for (const { runner, reading: name, trainer } of sources) {
    const { report, from } = own(runner) ?? {};
    const reading = report?.readings[name];
    if (report && reading) {
      const id = trainer === 'cpu' || trainer === 'gpu' ? report.plan[trainer] : trainer;
      const isOtherJob =
        OF_THE_JOB.includes(runner) &&
        (['readEvery', 'batch', 'hidden'] as const).some(
          (field) => report.plan[field] !== plan[field],
        );
      const words = { trainer: id && trainerFacts(id).name, isFromFile: from === 'file' };
      return { runner, reading, isOtherJob, ...words };
    }
  }
  const { runner } = sources[0]!;
  return { runner, trainer: null, reading: null, isOtherJob: false, isFromFile: false };
}
