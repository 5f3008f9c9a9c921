import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { programFromHash, programToHash } from '../../src/lab/python/program-link.ts';

const packed = (bytes: Buffer): string => deflateRawSync(bytes).toString('base64url');
const hashOf = (code: string): string => `#run=python&cell=counter&code=${code}`;

/** The hash that is made of a program; fails if there is none. */
async function hashMade(...program: Parameters<typeof programToHash>): Promise<string> {
  const made = await programToHash(...program);
  if ('problem' in made) throw new Error(made.problem);
  return made.hash;
}

describe('a link to a program', () => {
  it.each(['print(1)\n', '', 'x = "ünï 😀"\n\ttabs\r\n', `# ${'long '.repeat(10_000)}`])(
    'gives the program again: %#',
    async (code) => {
      const hash = await hashMade('counter', code, 'micropython');
      expect(hash).toMatch(/^#run=python&cell=counter&code=[\w-]+$/);
      expect(await programFromHash(hash)).toEqual({
        cell: 'counter',
        code,
        interpreter: null,
        problems: [],
      });
    },
  );

  it('says when it is for CPython', async () => {
    const link = await programFromHash(await hashMade('counter', 'x', 'cpython'));
    expect(link?.interpreter).toBe('cpython');
  });

  it('is not made of a program that no link would give again, which is said', async () => {
    const limit = 64 * 1024;
    const hash = await hashMade('counter', 'x'.repeat(limit), 'micropython');
    expect((await programFromHash(hash))?.code).toHaveLength(limit);
    expect(await programToHash('counter', 'é'.repeat(limit / 2 + 1), 'micropython')).toEqual({
      problem: expect.stringContaining('larger than 64 KB') as string,
    });
  });

  it.each(['', '#counter', '#run=race&epochs=3', '#run=pythonic&cell=counter'])(
    'is none of a Python runner: %j',
    async (hash) => {
      expect(await programFromHash(hash)).toBeNull();
    },
  );

  it.each([
    ['no base64', hashOf('%%%')],
    ['base64 of noise', hashOf(Buffer.from('noise that no one packed').toString('base64url'))],
    ['cut off in the middle', hashOf(packed(Buffer.from('print(1)\n'.repeat(50))).slice(0, -8))],
    ['no UTF-8', hashOf(packed(Buffer.from([0xff, 0xfe, 0x80])))],
    ['nothing', hashOf('')],
  ])('is damaged, which is said: %s', async (_, hash) => {
    const link = await programFromHash(hash);
    expect(link).toMatchObject({ cell: 'counter', code: null });
    expect(link?.problems).toEqual([expect.stringContaining('damaged')]);
  });

  it.each([
    ['a megabyte as it stands', hashOf('a'.repeat(1024 * 1024))],
    ['a megabyte that was packed to a kilobyte', hashOf(packed(Buffer.alloc(1024 * 1024, 'x')))],
    ['a hundred megabytes packed', hashOf(packed(Buffer.alloc(70 * 1024 * 1024, 'x')))],
  ])('is too large, which is said: %s', async (_, hash) => {
    const link = await programFromHash(hash);
    expect(link).toMatchObject({ cell: 'counter', code: null });
    expect(link?.problems).toEqual([expect.stringContaining('larger than 64 KB')]);
  });

  it('names what it does not know, and uses the rest', async () => {
    const hash = `${hashOf(packed(Buffer.from('x = 1')))}&speed=11&interpreter=perl`;
    const link = await programFromHash(hash);
    expect(link?.code).toBe('x = 1');
    expect(link?.problems).toEqual([
      expect.stringContaining('speed=11'),
      expect.stringContaining('interpreter=perl'),
    ]);
  });
});
