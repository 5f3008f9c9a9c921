import { describe, expect, it } from 'vitest';
import { launchView, liveLaunchView } from '../../src/components/runner/launch-view.ts';
import {
  fewerLaunchesSentence,
  launchAnswer,
  launchesText,
  launchPriceSentence,
  launchShareSentence,
  naiveTimingSentence,
} from '../../src/components/runner/launch-words.ts';
import type { Html } from '../../src/components/runner/html.ts';
import {
  between,
  LAUNCH_BOUND,
  launchReport,
  withReading,
  WORK_BOUND,
} from './fakes/launch-reports.ts';
import { SWIFTSHADER } from './fakes/reports.ts';

const BOUND = launchReport(LAUNCH_BOUND);
const FREE = launchReport(WORK_BOUND);
const EMPTY = { ...BOUND, readings: {}, samples: [] };

function said(html: Html): string {
  return html.text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the answer on launches', () => {
  it('quotes the price, the call and the share, where launches bind', () => {
    const text = said(launchAnswer(BOUND, 'reader'));
    expect(text).toMatch(
      /^A launch costs your GPU 2\d\.\d µs and a function call your CPU [12]\.\d\d ns: 1[23],\d00 times as much\./,
    );
    expect(text).toMatch(
      /TensorFlow\.js makes 42 launches an epoch: at that price 1\.\d\d ms of 1\.\d\d ms, \d\d\.\d %\./,
    );
    expect(text).toContain('Most of its epoch is starting kernels.');
  });

  it('says where other work binds that it does', () => {
    const text = said(launchAnswer(FREE, 'reader'));
    expect(text).toContain('Nearly all of its epoch is something else.');
    expect(text).not.toContain('Most of its epoch');
  });

  it('names a software adapter for what it is, and whose machine it is', () => {
    const software = launchReport({ ...LAUNCH_BOUND, gpu: SWIFTSHADER });
    expect(said(launchPriceSentence(software, 'reader'))).toContain('your CPU, playing GPU');
    const recorded = said(launchPriceSentence(software, 'recording'));
    expect(recorded).toContain('a function call the CPU');
    expect(recorded).not.toContain('your');
  });

  it('claims no price below what the clock can tell', () => {
    const unseen = withReading(BOUND, 'launch.perDispatchMs', between(0, 0.0001, 0.0004));
    expect(said(launchPriceSentence(unseen, 'reader'))).toBe(
      'A launch costs your GPU less than this run can tell: 400 ns at the most.',
    );
    expect(said(launchShareSentence(unseen))).toMatch(
      /^TensorFlow\.js makes 42 launches an epoch: 1\.\d\d ms at the most of its 1\.\d\d ms\.$/,
    );
  });

  it('explains a share over all of an epoch', () => {
    const over = withReading(BOUND, 'tfjs-webgpu.launchShare', between(1.1, 1.3, 1.6, 'fraction'));
    expect(said(launchShareSentence(over))).toMatch(/more than the whole epoch of .*in the loop/);
  });

  it('says what was not measured', () => {
    const text = said(launchAnswer(EMPTY, 'reader'));
    expect(text).toContain('What a launch costs was not measured.');
    expect(text).toContain('How much of an epoch launches are was not measured.');
  });
});

describe('the sentence on fewer launches', () => {
  it('names what is gained, and how much of it an empty launch explains', () => {
    expect(said(fewerLaunchesSentence(BOUND))).toMatch(
      /takes \d\d\.\d µs an epoch with a launch for each, and .* for every 500: [45]\.?\d? times as fast\. An empty launch in a submit of its own costs/,
    );
  });

  it('claims no gain where there is none, and names a loss', () => {
    const same = withReading(FREE, 'wgsl-fused.oneEpochMs', between(0.09, 0.1, 0.11));
    expect(said(fewerLaunchesSentence(same))).toContain('No difference can be told');
    const slower = launchReport({ ...WORK_BOUND, epochMs: [25, 3, 0.2, 0.1, 0.2] });
    expect(said(fewerLaunchesSentence(slower))).toMatch(/times as slow, though/);
  });

  it('lets an empty launch explain no more than there is', () => {
    const dear = withReading(BOUND, 'launch.perSubmitMs', between(0.9, 1, 1.1));
    expect(said(fewerLaunchesSentence(dear))).toContain('which explains all of the');
  });

  it('waits for both ways', () => {
    expect(said(fewerLaunchesSentence(EMPTY))).toContain('must run in both ways');
  });
});

describe('the sentence on one launch timed by itself', () => {
  it('says by how much it is too long, or that it is not', () => {
    expect(said(naiveTimingSentence(BOUND))).toMatch(/takes 5\d\d µs, 2\d times the price/);
    const quick = launchReport({ ...LAUNCH_BOUND, waitMs: 0.000_1 });
    expect(said(naiveTimingSentence(quick))).toContain('can hardly be told from the price');
    const unsure = withReading(BOUND, 'launch.naiveFactor', {
      ...between(1, 20, 30, 'ratio'),
      low: null,
      high: null,
    });
    expect(said(naiveTimingSentence(unsure))).toContain('not known well enough to compare');
    expect(said(naiveTimingSentence(EMPTY))).toBe('One launch by itself was not timed.');
  });
});

describe('the view of a run of launches', () => {
  it('draws every sweep and every training, with a table beside each', () => {
    const view = launchView(BOUND, 'reader');
    expect(view.launches.text.match(/is-diamond/g)).toHaveLength(8);
    expect(view.trainings.text.match(/is-square/g)).toHaveLength(10);
    expect(view.trainings.text.match(/is-frame/g)).toHaveLength(10);
    expect(view.prices.text.match(/<tr>/g)).toHaveLength(6);
    expect(view.epochs.text.match(/<tr>/g)).toHaveLength(6);
    expect(view.details.text).toMatch(/<th scope="row">4,096<\/th>( *<td>\d[^–]*<\/td>){4}/);
  });

  it('has the same rows whatever is known, and no value that is none', () => {
    const missing = launchReport({ ...LAUNCH_BOUND, epochMs: [1.4, null, null, null, null] });
    for (const report of [EMPTY, missing, FREE]) {
      const view = launchView(report, 'reader');
      const all = Object.values<Html>({ ...view })
        .map(({ text }) => text)
        .join('');
      expect(all).not.toMatch(/NaN|undefined|Infinity/);
      expect(view.epochs.text.match(/<tr>/g)).toHaveLength(6);
    }
    expect(launchView(missing, 'reader').details.text).toContain('jax-webgpu: It is not here.');
  });

  it('draws a run under way from its first block on', () => {
    expect(liveLaunchView([])).toEqual({});
    const { samples } = BOUND;
    const first = liveLaunchView(samples.slice(0, 1));
    expect(first['launches']?.text.match(/is-square/g)).toHaveLength(2);
    expect(first['trainings']?.text).not.toMatch(/is-square/);
    const later = liveLaunchView(samples);
    expect(later['trainings']?.text.match(/is-square/g)).toHaveLength(10);
  });

  it('writes few launches as how many epochs share one', () => {
    expect([42, 2.5, 1, 0.002].map(launchesText)).toEqual(['42', '2.5', '1', '1 in 500']);
  });
});
