import { formatTimeLeft } from '../../lab/measure/format.ts';
import { trainerFacts } from '../../lab/measure/trainer-table.ts';
import type { Progress } from '../../lab/worker/client.ts';
import type { RunnerStatus } from './run-session.ts';

/** What the progress line says. */
export interface ProgressText {
  /** Spoken by screen readers whenever it changes, so it names the phase only. */
  readonly phase: string;
  /** Changes four times a second, so it is only seen. */
  readonly timeLeft: string;
  readonly fraction: number | null;
}

function nameOf(arm: Progress['arm']): string {
  if (arm === null) return 'both sides';
  if (arm === 'cpu' || arm === 'gpu') return `the ${arm.toUpperCase()} side`;
  return trainerFacts(arm).name;
}

/** The words for a state of the runner. */
export function progressText(status: RunnerStatus, progress: Progress | null): ProgressText {
  if (status === 'done') return { phase: 'Done.', timeLeft: '', fraction: 1 };
  if (status === 'preparing' && !progress) {
    return { phase: 'Starting the measuring program.', timeLeft: '', fraction: null };
  }
  if (!progress) return { phase: '', timeLeft: '', fraction: 0 };
  const { phase, arm, fraction, timeLeftMs } = progress;
  const of = nameOf(arm);
  const phases: Record<Progress['phase'], string> = {
    'opening-gpu': 'Asking the browser for the GPU.',
    compiling: `Loading and compiling ${of}.`,
    'warming-up': `Warming up ${of}, untimed.`,
    measuring: arm === null ? 'Measuring.' : `Measuring ${of}.`,
    checking: 'Checking what was learned.',
    sweeping: 'Finding where the GPU’s time goes.',
    copying: 'Copying to the GPU and back, in every size.',
    scaling: 'Computing on more and more workers.',
    chasing: 'Walking through memory, in every size.',
    reading: 'Training with the loss read often, seldom and never.',
    launching: 'Launching more and more workgroups.',
    computing: 'Doing nothing but arithmetic.',
    moving: 'Copying within the GPU’s own memory.',
  };
  return {
    phase: phases[phase],
    timeLeft: timeLeftMs === null ? '' : formatTimeLeft(timeLeftMs),
    fraction,
  };
}
