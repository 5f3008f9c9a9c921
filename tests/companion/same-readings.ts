import { expect } from 'vitest';
import type { Reading } from '../../src/lab/measure/report.ts';

/** Expects every reading of the site to be the script's, but for the last digits. */
export function expectSameReadings(
  script: Record<string, Reading>,
  site: Record<string, Reading>,
): void {
  for (const [name, expected] of Object.entries(site)) {
    const { value, low, high, ...rest } = script[name]!;
    const ofSite = { unit: expected.unit, n: expected.n, warnings: expected.warnings };
    expect(rest, name).toMatchObject({ ...ofSite, clockStepMs: expected.clockStepMs });
    for (const [figure, other] of [
      [value, expected.value],
      [low, expected.low],
      [high, expected.high],
    ] as const) {
      expect(figure === null, name).toBe(other === null);
      const size = Math.max(1e-9, Math.abs(other ?? 0));
      expect(Math.abs((figure ?? 0) - (other ?? 0)) / size, name).toBeLessThan(1e-4);
    }
  }
}
