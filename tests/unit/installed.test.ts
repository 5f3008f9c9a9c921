import { describe, expect, it } from 'vitest';
import { installMatchesLock, isAtLeast } from '../../tools/setup/install.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-win32': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};
const a = { version: '1.0.0', integrity: 'sha512-a' };

describe('the check of what is installed', () => {
  it('wants an install where there is none', () => {
    expect(installMatchesLock(lock, null)).toBe(false);
    expect(installMatchesLock(lock, { packages: {} })).toBe(false);
  });

  it('is content without what only another platform needs', () => {
    expect(installMatchesLock(lock, { packages: { 'node_modules/a': a } })).toBe(true);
  });

  it.each([
    ['version', { ...a, version: '1.0.1' }],
    ['content', { ...a, integrity: 'sha512-other' }],
  ])('wants an install where a package has another %s', (_, other) => {
    expect(installMatchesLock(lock, { packages: { 'node_modules/a': other } })).toBe(false);
  });

  it('compares versions of Node by number, not by text', () => {
    expect(isAtLeast('20.9.0', [20, 10])).toBe(false);
    expect(isAtLeast('20.10.0', [20, 10])).toBe(true);
    expect(isAtLeast('24.0.0', [22, 12])).toBe(true);
    expect(isAtLeast('18.20.0', [20, 10])).toBe(false);
  });
});
