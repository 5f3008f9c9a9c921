import { describe, expect, it } from 'vitest';
import { busWords, itemWords } from '../../src/components/measured/transfer-words.ts';
import { transferReport } from './fakes/transfers.ts';
import { words } from './fakes/words.ts';

const SMALL = transferReport({ perReadMs: 0.05, epochMs: 0.55 });
const MOST = transferReport({ perReadMs: 2.2, epochMs: 2.4 });

describe('what a chapter says of reading the loss', () => {
  it('where it is a small part: that no more than that can be won', () => {
    expect(words(itemWords(SMALL, 'reader'))).toBe(
      'On your machine a reading’s share is 9.1 %. Moving it out of the loop can win that much and no more; the other 90.9 % of the epoch have other reasons.',
    );
  });

  it('where it is most of the epoch: how much faster the loop is without', () => {
    expect(words(itemWords(MOST, 'recording'))).toBe(
      'There a reading’s share is 91.7 %: the readings are the loop’s main cost. Without them it is 12.0× as fast.',
    );
  });

  it('where it can’t be told from nothing, or is a timer, or was not timed', () => {
    const nothing = transferReport({ perReadMs: 0.05, epochMs: 20, scatter: 1.5 });
    expect(words(itemWords(nothing, 'reader'))).toContain('would win nothing that shows');
    const timer = transferReport({ perReadMs: 103, epochMs: 104, warnings: ['browser-timer'] });
    expect(words(itemWords(timer, 'reader'))).toContain('says nothing about a bus');
    expect(words(itemWords({ ...SMALL, readings: {} }, 'reader'))).toContain('was not timed');
  });
});

describe('what a chapter says of the bus', () => {
  it('compares the trip with the bytes', () => {
    expect(words(busWords(SMALL, 'reader'))).toBe(
      'On your machine the notes’ 2.67 KiB take 273 ns by their bytes alone, and the trip up takes 50.0 µs however few they are: 183× the time of the bytes.',
    );
  });

  it('says so where no rate was found, or nothing was timed', () => {
    const { 'upload.bytesPerSecond': _, ...rest } = SMALL.readings;
    expect(words(busWords({ ...SMALL, readings: rest }, 'reader'))).toContain(
      'no price that shows',
    );
    expect(words(busWords({ ...SMALL, readings: {} }, 'reader'))).toContain('no copies were timed');
  });
});
