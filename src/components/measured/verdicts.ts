import type { Plan } from '../../lab/measure/plan.ts';
import type { Report } from '../../lab/measure/report.ts';
import type { Html } from '../runner/html.ts';
import type { Whose } from '../runner/race-answer.ts';

/**
 * The words for a report: what may stand in a paragraph. They may rest on readings, plan, environment and results only:
 * a kept report has neither samples nor losses.
 */
export type VerdictWords = (report: Report, whose: Whose) => Html;

/** A sentence or two that follow the readings of one runner. */
export interface Verdict {
  readonly runner: Plan['runner'];
  readonly words: () => Promise<VerdictWords>;
}

/** What `<MeasuredVerdict of="…">` may name. */
export const VERDICTS = {
  'cpu-probe.cores': {
    runner: 'cpu-probe',
    words: async () => (await import('./cpu-words.ts')).coresWords,
  },
  'cpu-probe.one-thread': {
    runner: 'cpu-probe',
    words: async () => (await import('./cpu-words.ts')).oneThreadWords,
  },
  'gpu-probe.name': {
    runner: 'gpu-probe',
    words: async () => (await import('./gpu-probe-words.ts')).gpuNameWords,
  },
  'gpu-probe.vram': {
    runner: 'gpu-probe',
    words: async () => (await import('./gpu-probe-words.ts')).vramWords,
  },
  'gpu-probe.balance': {
    runner: 'gpu-probe',
    words: async () => (await import('./gpu-probe-words.ts')).balanceWords,
  },
  'gpu-probe.one-workgroup': {
    runner: 'gpu-probe',
    words: async () => (await import('./gpu-probe-words.ts')).oneWorkgroupWords,
  },
  'race.winner': {
    runner: 'race',
    words: async () => (await import('./race-words.ts')).winnerWords,
  },
  'race.readback-share': {
    runner: 'race',
    words: async () => (await import('./race-words.ts')).readbackShareWords,
  },
  'transfer.item': {
    runner: 'transfer',
    words: async () => (await import('./transfer-words.ts')).itemWords,
  },
  'transfer.bus': {
    runner: 'transfer',
    words: async () => (await import('./transfer-words.ts')).busWords,
  },
  'launch.share': {
    runner: 'launch',
    words: async () => (await import('../runner/launch-words.ts')).launchShareSentence,
  },
  'launch.fewer': {
    runner: 'launch',
    words: async () => (await import('../runner/launch-words.ts')).fewerLaunchesSentence,
  },
  'launch.naive': {
    runner: 'launch',
    words: async () => (await import('../runner/launch-words.ts')).naiveTimingSentence,
  },
  'host.against-plain': {
    runner: 'host',
    words: async () => (await import('./host-words.ts')).againstPlainWords,
  },
  'host.in-epoch': {
    runner: 'host',
    words: async () => (await import('./host-words.ts')).inEpochWords,
  },
  'host.batch': {
    runner: 'host',
    words: async () => (await import('./host-words.ts')).batchWords,
  },
  'host.launches': {
    runner: 'host',
    words: async () => (await import('./host-words.ts')).launchesWords,
  },
  'capacity.used': {
    runner: 'capacity',
    words: async () => (await import('../runner/capacity-answer.ts')).usedSentence,
  },
  'capacity.crossover': {
    runner: 'capacity',
    words: async () => (await import('./capacity-words.ts')).crossoverWords,
  },
} as const satisfies Readonly<Record<string, Verdict>>;

/** The id of a verdict. */
export type VerdictId = keyof typeof VERDICTS;

/** A verdict by its id. Throws an Error that names those there are. */
export function verdictOf(id: string): Verdict {
  if (Object.hasOwn(VERDICTS, id)) return VERDICTS[id as VerdictId];
  throw new Error(`“${id}” is no verdict: it is one of ${Object.keys(VERDICTS).join(', ')}.`);
}
