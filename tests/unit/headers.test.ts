import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../tools/serve/headers.ts';

describe('the reader of _headers', () => {
  it('gives a path the headers of every rule that matches, comments and blank lines left out', () => {
    const rules = parseHeaders(`
# for every page
/*
  X-Content-Type-Options: nosniff
  Link: <https://example.org/>; rel=help

/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`);
    expect([...headersFor(rules, '/_astro/page.js')]).toEqual([
      ['X-Content-Type-Options', 'nosniff'],
      ['Link', '<https://example.org/>; rel=help'],
      ['Cache-Control', 'public, max-age=31536000, immutable'],
    ]);
    expect([...headersFor(rules, '/race/').keys()]).toEqual(['X-Content-Type-Options', 'Link']);
  });

  it('matches a whole path, where * is any text and :name is one part of the path', () => {
    const rules = parseHeaders('/embed/:runner/\n  A: 1\n/a.b\n  B: 2\n/docs/*.wasm\n  C: 3');
    expect(headersFor(rules, '/embed/race/').get('A')).toBe('1');
    expect(headersFor(rules, '/embed/race/more/').size).toBe(0);
    expect(headersFor(rules, '/aXb').size).toBe(0);
    expect(headersFor(rules, '/a.b').get('B')).toBe('2');
    expect(headersFor(rules, '/docs/deep/x.wasm').get('C')).toBe('3');
  });

  it('joins two values of one header, whatever the case of its name', () => {
    const rules = parseHeaders('/*\n  Vary: Accept\n/x\n  vary: Cookie');
    expect([...headersFor(rules, '/x')]).toEqual([['vary', 'Accept, Cookie']]);
  });

  it('takes a header away that an earlier rule set', () => {
    const rules = parseHeaders('/*\n  X-Frame-Options: DENY\n/embed/*\n  ! X-Frame-Options');
    expect(headersFor(rules, '/').get('X-Frame-Options')).toBe('DENY');
    expect(headersFor(rules, '/embed/race/').size).toBe(0);
  });

  it.each([
    ['  X-A: 1', 'line 1: a header stands before any path'],
    ['/*\n  X-A', 'line 2: expected "Name: value"'],
    ['/*\n  X-A:', 'line 2: expected "Name: value"'],
    ['/*\n  X A: 1', 'line 2: expected "Name: value"'],
    ['\nhttps://example.org/*', 'line 2: a path must begin with "/"'],
  ])('names the line that it cannot read: %j', (text, message) => {
    expect(() => parseHeaders(text)).toThrow(message);
  });
});
