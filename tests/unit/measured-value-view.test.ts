import { describe, expect, it } from 'vitest';
import { keptPlace } from '../../src/components/measured/kept-place.ts';
import { measuredOffer } from '../../src/components/measured/measured-offer.ts';
import { measuredValueView } from '../../src/components/measured/measured-value-view.ts';
import { toKept } from '../../src/lab/measure/kept-report.ts';
import { type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import { WARNING_SENTENCES } from '../../src/lab/measure/warnings.ts';
import { readingAround, withParts } from './fakes/parts.ts';

const PLACES = { noteId: 'note', href: '/race/#run' };
const report = withParts({ epoch: 2, readback: 0.5 });

/** The words of some HTML, with plain spaces; a note stands apart from its value. */
const words = (text: string): string =>
  text
    .replace('<span popover', ' $&')
    .replace(/<script.*?<\/script>|<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What a quoted value says, all of it. */
function saying(
  quotation: Parameters<typeof measuredValueView>[1],
  of: Report = report,
  from: 'run' | 'file' = 'run',
): string {
  const view = measuredValueView(toKept(of, from), quotation, PLACES);
  if (!view) throw new Error('There is nothing to show.');
  return words(view.text);
}

describe('a quoted value', () => {
  it('comes with its interval, and when and where it was measured', () => {
    expect(saying({ reading: 'gpu.epochMs' })).toBe(
      '2.00 ms 95 % interval: 1.96 to 2.04 ms, n = 8. Measured 2026-01-02 03:04 UTC in this browser, GPU adapter nvidia ada-lovelace. Run it again',
    );
  });

  it('has the same on the value itself, for those who point at it or hear it', () => {
    const view = measuredValueView(toKept(report, 'run'), { reading: 'gpu.epochMs' }, PLACES);
    expect(view?.text.replace(/\s+/g, ' ')).toMatch(
      /^<button type="button" popovertarget="note" title="95 % interval: [^"]* in this browser, [^"]*"> ?2\.00 ms<\/button/,
    );
  });

  it('as a share has no interval, and says so', () => {
    expect(saying({ reading: 'gpu.readbackMs', of: 'gpu.epochMs' })).toMatch(
      /^25 % Worked out from two readings of one run, so it has no interval/,
    );
  });

  it('taken many times is called projected', () => {
    expect(saying({ reading: 'gpu.readbackMs', times: 20_000 })).toMatch(
      /^10\.0 s Projected: 20,000 times 500 µs\. 95 % interval: 9\.50 to 10\.5 s, n = 8\./,
    );
  });

  it('that was counted has no interval either', () => {
    const counted = withParts({});
    counted.readings['gpu.launches'] = readingAround(42, 0, 'count');
    expect(saying({ reading: 'gpu.launches' }, counted)).toMatch(/^42 Counted, not timed\./);
  });

  it('that could not be had is a dash, with the reason', () => {
    const without = withParts({});
    without.readings['gpu.hostMs'] = unavailableReading('ms', 'Not through <WebGL>.');
    expect(saying({ reading: 'gpu.hostMs' }, without)).toMatch(
      /^– \(not available\) Not through &lt;WebGL&gt;\. Measured /,
    );
  });

  it('out of a file says so, in the sentence and beside the value', () => {
    expect(saying({ reading: 'gpu.epochMs' }, report, 'file')).toMatch(
      /^2\.00 ms \(from a file\) 95 % .* From the file that you opened, measured 2026-01-02 03:04 UTC in an unknown browser, GPU adapter nvidia/,
    );
  });

  it('carries the warnings of its reading, and of a run that was cut short', () => {
    const rough: Report = { ...withParts({}), warnings: ['stopped-early', 'diverged'] };
    rough.readings['gpu.epochMs'] = { ...readingAround(2, 1), warnings: ['wide-interval'] };
    const said = saying({ reading: 'gpu.epochMs' }, rough);
    expect(said).toContain(WARNING_SENTENCES['wide-interval']);
    expect(said).toContain(WARNING_SENTENCES['stopped-early']);
    expect(said).not.toContain(WARNING_SENTENCES.diverged);
  });

  it('is none where the report lacks the reading', () => {
    expect(measuredValueView(toKept(report, 'run'), { reading: 'x' }, PLACES)).toBeNull();
  });

  it('shows what a file says as text', () => {
    const named = withParts({});
    named.environment.gpu = { ...named.environment.gpu!, vendor: '<img src=x onerror=alert(1)>' };
    const view = measuredValueView(toKept(named, 'file'), { reading: 'gpu.epochMs' }, PLACES);
    expect(view?.text).not.toContain('<img');
  });
});

describe('the place of a kept report', () => {
  it('goes without an adapter where there is none', () => {
    const ofCpu = { ...report, environment: { ...report.environment, gpu: null } };
    expect(keptPlace(toKept(ofCpu, 'run'))).toBe('Measured 2026-01-02 03:04 UTC in this browser.');
  });

  it('bears a moment that is none', () => {
    expect(keptPlace(toKept({ ...report, startedAt: '2026-01-02T03:04:05+99' }, 'file'))).toMatch(
      /measured – in/,
    );
  });
});

describe('what stands there before', () => {
  const race = { name: 'the race', href: '/race/#run' };

  it('is a dash, the way to the runner and an example, without stray spaces', () => {
    const offer = measuredOffer(race, { text: '2.47 ms', machine: 'a <laptop>' });
    expect(words(offer.text)).toBe(
      '– (run it: the race, example2.47 ms, recorded on another machine)',
    );
    expect(offer.text).toContain('title="Recorded on a &lt;laptop&gt;"');
  });

  it('has no example where nothing is recorded', () => {
    expect(words(measuredOffer(race, null).text)).toBe('– (run it: the race)');
  });
});
