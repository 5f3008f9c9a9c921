import { describe, expect, it } from 'vitest';
import { raceAnswer } from '../../src/components/runner/race-answer.ts';
import { reportDetails } from '../../src/components/runner/report-details.ts';
import { progressText } from '../../src/components/runner/progress-text.ts';
import { provenance } from '../../src/components/runner/provenance.ts';
import { raceView } from '../../src/components/runner/race-view.ts';
import { type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import { WARNING_SENTENCES, WARNINGS } from '../../src/lab/measure/warnings.ts';
import { MADE_UP, withParts } from './fakes/parts.ts';
import { around, CARD, reportOf, samplesOf, SWIFTSHADER } from './fakes/reports.ts';

/** The words of some HTML. */
const words = (html: { text: string }): string =>
  html.text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A report of both sides with these times per epoch. */
function raceOf(cpuMs: number, gpuMs: number, gpu = CARD): Report {
  const report = reportOf([
    ...samplesOf('cpu', around(cpuMs, 12, 1)),
    ...samplesOf('gpu', around(gpuMs, 12, 2)),
  ]);
  return { ...report, environment: { ...report.environment, gpu } };
}

describe('the answer', () => {
  it('is one sentence: who is faster, by what factor, and the times', () => {
    expect(words(raceAnswer(raceOf(1, 40), 'reader'))).toMatch(
      /^your CPU is (39|40)\.\d× faster than your GPU: 1\.\d+ ms an epoch against (39|40)\.\d ms\.$/,
    );
  });

  it('follows the reading where the GPU wins', () => {
    expect(words(raceAnswer(raceOf(40, 1), 'reader'))).toMatch(
      /^your GPU is (39|40)\.\d× faster than your CPU/,
    );
  });

  it('names no winner where the interval holds 1', () => {
    const answer = words(raceAnswer(raceOf(1, 1), 'reader'));
    expect(answer).toMatch(/^Inconclusive: .* lies between (0\.99|1\.0)\d+ and 1\.\d+\./);
    expect(answer).not.toMatch(/faster/);
  });

  it('names a software adapter for what it is', () => {
    expect(words(raceAnswer(raceOf(1, 40, SWIFTSHADER), 'reader'))).toContain(
      'the software adapter swiftshader (your CPU, playing GPU)',
    );
    expect(words(raceAnswer(raceOf(1, 40, SWIFTSHADER), 'recording'))).toContain(
      '(the CPU, playing GPU)',
    );
  });

  it('does not call a recorded machine the reader’s', () => {
    expect(words(raceAnswer(raceOf(1, 40), 'recording'))).not.toMatch(/\byour\b/);
  });

  it.each([
    ['host', 'the program’s own work'],
    ['launch', 'launches'],
    ['execute', 'computing'],
    ['upload', 'uploads'],
    ['readback', 'reading the loss'],
  ])('says what most of the GPU’s epoch was where that is known: %s', (part, name) => {
    const answer = words(raceAnswer(withParts({ epoch: 1.9, [part]: 1.2 }), 'reader'));
    expect(answer).toMatch(new RegExp(`Of each GPU epoch’s 1\\.90 ms, 1\\.20 ms was ${name}\\.$`));
  });

  it('says so where most of the GPU’s epoch is unexplained', () => {
    const left = words(raceAnswer(withParts({ epoch: 2, unexplained: 1.5 }), 'reader'));
    expect(left).toMatch(
      /Of each GPU epoch’s 2\.00 ms, the largest share is unexplained: 1\.50 ms/,
    );
    const over = words(raceAnswer(withParts({ epoch: 2, unexplained: -1.5 }), 'reader'));
    expect(over).toMatch(/2\.00 ms went is unexplained: the parts add up to 1\.50 ms more\.$/);
  });

  it('does not say that a part is more than its whole, where the GPU’s work hides in it', () => {
    const text = words(
      raceAnswer(withParts({ readback: 2.1, execute: 0.3, overlap: 0.4 }), 'reader'),
    );
    expect(text).toMatch(
      /Each GPU epoch’s 2\.00 ms went by while reading the loss was under way; the rest is hidden/,
    );
    expect(text).not.toContain('2.10');
  });

  it('of a software adapter with parts still names the adapter', () => {
    const report = withParts({ launch: 1.2 });
    report.environment.gpu = SWIFTSHADER;
    expect(words(raceAnswer(report, 'reader'))).toMatch(/swiftshader \(your CPU.*launches\.$/);
  });

  it('of the GPU alone says what its epoch was, and then asks for the other side', () => {
    const report = withParts({ launch: 1.2 });
    delete report.readings['cpu.epochMs'];
    delete report.readings['ratio'];
    expect(words(raceAnswer(report, 'reader'))).toMatch(
      /^One epoch takes your GPU 2\.00 ms\. Of .* was launches\. Run the other side too/,
    );
  });

  it('of one side asks for the other, or says why there is none', () => {
    const report = reportOf(samplesOf('cpu', around(1, 12)));
    expect(words(raceAnswer(report, 'reader'))).toMatch(/Run the other side too/);
    report.readings['gpu.epochMs'] = unavailableReading('ms', 'This browser has no WebGPU.');
    expect(words(raceAnswer(report, 'reader'))).toMatch(/This browser has no WebGPU\.$/);
  });

  it('of nothing says that nothing was measured', () => {
    expect(words(raceAnswer(reportOf([]), 'reader'))).toBe('Nothing was measured.');
  });
});

describe('the result', () => {
  it.each<[string, Report]>([
    ['both sides', raceOf(1, 40)],
    ['one side', reportOf(samplesOf('gpu', around(1, 12)))],
    ['one block', reportOf(samplesOf('cpu', [1]))],
    ['nothing', reportOf([])],
    ['a GPU side that was taken apart', withParts({ launch: 1, unexplained: -0.1 })],
    [
      'a side that diverged',
      reportOf(
        samplesOf('cpu', around(1, 6)),
        {},
        {
          results: { cpu: { epochs: 9, loss: null, testAccuracy: 0, divergedAtEpoch: 5 } },
        },
      ),
    ],
  ])('of %s has a row for everything, and no value that is none', (_, report) => {
    const view = raceView(report, 'reader');
    expect(view.table.text.match(/<tr>/g)).toHaveLength(8);
    for (const part of Object.values(view) as { text: string }[]) {
      expect(part.text).not.toMatch(/NaN|Infinity|undefined|\[object/);
    }
  });

  it('says where the two sides were not interleaved', () => {
    const report = raceOf(1, 40);
    expect(words(raceView(report, 'reader').ratio)).toMatch(/12 pairs of blocks, interleaved/);
    report.readings['ratio']?.warnings.push('not-interleaved');
    expect(words(raceView(report, 'reader').ratio)).toMatch(/not interleaved/);
  });

  it('says that a time for 20,000 epochs is projected where it is', () => {
    expect(words(raceView(raceOf(1, 40), 'reader').table)).toMatch(/projected/);
  });

  it('names the machine of a recording, and the browser’s own adapter and clock otherwise', () => {
    expect(provenance(raceOf(1, 40), 'a laptop')).toBe(
      'Recorded example, not your machine: a laptop.',
    );
    expect(provenance(raceOf(1, 40, SWIFTSHADER), null)).toMatch(
      /^Measured in this browser\. .*swiftshader.*fallback.* Clock step: 5\.00\sµs\.$/,
    );
  });

  it('has a sentence for every warning that a report carries', () => {
    const report = { ...raceOf(1, 40), warnings: [...WARNINGS] };
    const details = reportDetails(report).text;
    for (const sentence of Object.values(WARNING_SENTENCES)) expect(details).toContain(sentence);
  });

  it('says in the details how often the loss was read', () => {
    const often = (readEvery: number | 'never') => {
      const report = raceOf(1, 40);
      return words(reportDetails({ ...report, plan: { ...report.plan, readEvery } }));
    };
    expect(often(1)).toContain('Loss read every epoch Batch');
    expect(often(200)).toContain('Loss read every 200 epochs');
    expect(often('never')).toContain('Loss read never');
  });

  it('shows a browser’s own words as words', () => {
    const report = raceOf(1, 40, { ...CARD, description: '<script>alert(1)</script>' });
    report.environment.userAgent = '<img src=x>';
    for (const part of Object.values(raceView(report, 'reader')) as { text: string }[]) {
      expect(part.text).not.toMatch(/<script|<img/);
    }
  });
});

describe('where the GPU’s epoch goes', () => {
  const shown = (report: Report) => {
    const view = raceView(report, 'reader');
    return { line: words(view['parts-line']), table: words(view['parts-table']) };
  };

  it('is a table that adds up, with what each part is made of', () => {
    const report = withParts({ epoch: 2, launch: 0.95, overlap: 0.3 });
    Object.assign(report.readings, MADE_UP);
    const { line, table } = shown(report);
    expect(line).toMatch(/make up the epoch: 2\.00 ms\.$/);
    expect(table).toContain('42 launches × 21.3 µs + 2 submits × 30.0 µs');
    expect(table).toContain('1 reading × 400 µs');
    expect(table).toContain('no uploads');
    expect(table).toMatch(/Hidden: two at once −300 µs−\d+ to −\d+ µs/);
    expect(table).toMatch(/Once a run 1\.50 ms/);
  });

  it('is in words alone where nothing was counted', () => {
    expect(shown(withParts({ launch: 1 })).table).toContain('starting the kernels');
  });

  it('is not measured yet without a GPU side, nor in older reports', () => {
    for (const report of [reportOf(samplesOf('cpu', around(1, 6))), raceOf(1, 40)]) {
      expect(shown(report).line).toBe('The parts of the GPU’s epoch: not measured yet.');
    }
  });

  it('says why it could not be had', () => {
    const report = raceOf(1, 40);
    report.readings['gpu.hostMs'] = unavailableReading('ms', 'WebGL cannot be counted.');
    const { line, table } = shown(report);
    expect(line).toBe('Not available here: WebGL cannot be counted.');
    expect(table).toMatch(/Host –not available/);
  });

  it('says why a part of it could not be had', () => {
    const report = withParts({});
    report.readings['gpu.executeMs'] = unavailableReading('ms', 'No timestamps.');
    expect(shown(report).line).toBe('Not all available here: No timestamps.');
  });
});

describe('the progress line', () => {
  const progress = { arm: null, fraction: 0.5, timeLeftMs: 2500, losses: [], samples: [] };

  it('names the phase, and which side it is of', () => {
    expect(progressText('preparing', null).phase).toMatch(/^Starting/);
    expect(progressText('preparing', { ...progress, phase: 'compiling', arm: 'gpu' }).phase).toBe(
      'Loading and compiling the GPU side.',
    );
    expect(progressText('done', null)).toMatchObject({ phase: 'Done.', fraction: 1 });
  });

  it('keeps the time left out of what is spoken', () => {
    const { phase, timeLeft } = progressText('measuring', { ...progress, phase: 'measuring' });
    expect(timeLeft).toBe('3 s left');
    expect(phase).toBe('Measuring.');
  });

  it('is empty where nothing runs and nothing has run', () => {
    expect(progressText('idle', null)).toEqual({ phase: '', timeLeft: '', fraction: 0 });
  });
});
