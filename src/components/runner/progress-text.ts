import { formatTimeLeft } from '../../lab/measure/format.ts';
import type { Progress } from '../../lab/worker/client.ts';
import type { RunnerStatus } from './race-session.ts';

/** What the progress line says. */
export interface ProgressText {
  /** Spoken by screen readers whenever it changes, so it names the phase only. */
  readonly phase: string;
  /** Changes four times a second, so it is only seen. */
  readonly timeLeft: string;
  readonly fraction: number | null;
}

const SIDE_NAMES = { cpu: 'the CPU side', gpu: 'the GPU side' } as const;

/** The words for a state of the runner. */
export function progressText(status: RunnerStatus, progress: Progress | null): ProgressText {
  if (status === 'done') return { phase: 'Done.', timeLeft: '', fraction: 1 };
  if (status === 'preparing' && !progress) {
    return { phase: 'Starting the measuring program.', timeLeft: '', fraction: null };
  }
  if (!progress) return { phase: '', timeLeft: '', fraction: 0 };
  const { phase, side, fraction, timeLeftMs } = progress;
  const of = side ? SIDE_NAMES[side] : 'both sides';
  const phases: Record<Progress['phase'], string> = {
    'opening-gpu': 'Asking the browser for the GPU.',
    compiling: `Loading and compiling ${of}.`,
    'warming-up': `Warming up ${of}, untimed.`,
    measuring: 'Measuring.',
    checking: 'Checking what was learned.',
  };
  return {
    phase: phases[phase],
    timeLeft: timeLeftMs === null ? '' : formatTimeLeft(timeLeftMs),
    fraction,
  };
}
