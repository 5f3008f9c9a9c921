import { describe, expect, it } from 'vitest';
import { parseSiteAddress } from '../../site-address.ts';

describe('the address of the site', () => {
  it.each([
    ['http://localhost:4321/', 'http://localhost:4321', '/'],
    ['https://example.org', 'https://example.org', '/'],
    ['https://example.org/overhead', 'https://example.org', '/overhead/'],
    ['https://example.org//a//b/', 'https://example.org', '/a/b/'],
  ])('splits %s into origin and path', (address, site, base) => {
    expect(parseSiteAddress(address)).toEqual({ site, base });
  });

  it.each(['', 'example.org/overhead', 'ftp://example.org/', 'https://example.org/?a=b'])(
    'says in a sentence what is wrong with "%s"',
    (address) => {
      expect(() => parseSiteAddress(address)).toThrow(/^OVERHEAD_URL must .*\.$/);
    },
  );
});
