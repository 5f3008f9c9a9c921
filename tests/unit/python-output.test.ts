import { describe, expect, it } from 'vitest';
import { OUTPUT_LIMIT_BYTES } from '../../src/lab/python/job.ts';
import { createOutput } from '../../src/lab/python/output.ts';

const encoder = new TextEncoder();

/** An output whose pieces are kept, under a clock that stands still until it is moved. */
function watched() {
  const clock = { nowMs: 0 };
  const pieces: string[] = [];
  let timesFull = 0;
  const output = createOutput(
    { text: (text) => pieces.push(text), full: () => timesFull++ },
    () => clock.nowMs,
  );
  return { clock, pieces, output, timesFull: () => timesFull };
}

describe('what a program prints', () => {
  it('is passed on at once, so that a program that hangs has been heard', () => {
    const { output, pieces } = watched();
    output.write(encoder.encode('one\n'));
    output.write(encoder.encode('two\n'));
    expect(pieces).toEqual(['one\n', 'two\n']);
  });

  it('goes in larger pieces when there is much of it, and none of it is lost', () => {
    const { output, pieces } = watched();
    for (let i = 0; i < 20_000; i++) output.write(encoder.encode('x\n'));
    output.flush();
    expect(pieces.join('')).toBe('x\n'.repeat(20_000));
    expect(pieces.length).toBeLessThan(600);
  });

  it('does not wait for a full piece when time has passed', () => {
    const { output, pieces, clock } = watched();
    for (let i = 0; i < 600; i++) output.write(encoder.encode('x'));
    const before = pieces.length;
    clock.nowMs += 1000;
    output.write(encoder.encode('y'));
    expect(pieces.length).toBe(before + 1);
  });

  it('ends at the limit, which is told once', () => {
    const { output, pieces, timesFull } = watched();
    const line = encoder.encode(`${'x'.repeat(999)}\n`);
    for (let i = 0; i < 100; i++) output.write(line);
    expect(pieces.join('')).toHaveLength(OUTPUT_LIMIT_BYTES);
    expect(output.printed()).toBe(pieces.join(''));
    expect(timesFull()).toBe(1);
  });

  it('may fill the limit to the last byte', () => {
    const { output, timesFull } = watched();
    output.write(encoder.encode('x'.repeat(OUTPUT_LIMIT_BYTES)));
    expect(timesFull()).toBe(0);
    output.write(encoder.encode('y'));
    expect(timesFull()).toBe(1);
  });

  it('keeps a character whole that comes in two pieces', () => {
    const { output } = watched();
    for (const byte of encoder.encode('é😀')) output.write(Uint8Array.of(byte));
    expect(output.printed()).toBe('é😀');
  });
});
