import { joinReports, sameJob } from '../../lab/measure/race-readings.ts';
import type { Report } from '../../lab/measure/report.ts';
import { type ArmId, type Side, SIDES } from '../../lab/measure/trainer-table.ts';
import type { Run, RunRequest } from '../../lab/worker/client.ts';
import { createRunSession, type RunSession, type SessionParts } from './run-session.ts';

/**
 * A session of the race: a run of one side is joined with the newest run of the other side, if both trained the
 * same job.
 */
export function createRaceSession(
  untilDrawn: SessionParts['untilDrawn'],
  start?: (request: RunRequest) => Run,
): RunSession {
  const newest: Partial<Record<Side, Report>> = {};
  return createRunSession({
    untilDrawn,
    ...(start ? { start } : {}),
    combine: (report, arms) => joined(report, arms, newest),
  });
}

/** Keeps a report for later runs of the other side, and joins it with what that side measured before. */
function joined(
  report: Report,
  arms: readonly ArmId[],
  newest: Partial<Record<Side, Report>>,
): Report {
  const sides = SIDES.filter((side) => arms.includes(side));
  for (const side of sides) if (hasReading(report, side)) newest[side] = report;
  if (sides.length === 2) return report;
  const { cpu, gpu } = newest;
  if (!cpu || !gpu || cpu === gpu || !sameJob(cpu.plan, gpu.plan)) return report;
  return joinReports(cpu, gpu);
}

function hasReading(report: Report, side: Side): boolean {
  return report.readings[`${side}.epochMs`]?.value != null;
}
