import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../tools/browser/find.mjs';

const OWN = '/cache/playwright/chrome';

/** A machine on which just these programs are, and all of them start but the broken ones. */
function machine(
  programs: string[],
  options: { platform?: NodeJS.Platform; env?: NodeJS.ProcessEnv; broken?: string[] } = {},
): Machine {
  return {
    platform: options.platform ?? 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin', ...options.env },
    exists: (path) => programs.includes(path),
    starts: (path) => !(options.broken ?? []).includes(path),
  };
}

describe('the browser finder', () => {
  it('prefers the browser of Playwright to an installed one', () => {
    expect(findBrowser(OWN, machine([OWN, '/usr/bin/chromium']))).toBe(OWN);
  });

  it('finds an installed browser on PATH, Chrome before Chromium', () => {
    const programs = ['/usr/bin/chromium', '/usr/local/bin/google-chrome'];
    expect(findBrowser(OWN, machine(programs))).toBe('/usr/local/bin/google-chrome');
    expect(findBrowser(OWN, machine(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  });

  it('passes over a program that is there but does not start', () => {
    const stub = '/usr/bin/chromium-browser';
    const programs = [OWN, stub, '/opt/google/chrome/chrome'];
    const found = findBrowser(OWN, machine(programs, { broken: [OWN, stub] }));
    expect(found).toBe('/opt/google/chrome/chrome');
  });

  it.each([
    [
      'darwin',
      { HOME: '/Users/me' },
      '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'win32',
      { LOCALAPPDATA: String.raw`C:\Users\me\AppData\Local` },
      String.raw`C:\Users\me\AppData\Local\Google\Chrome\Application\chrome.exe`,
    ],
  ] as const)('knows the usual places of %s', (platform, env, program) => {
    expect(findBrowser(OWN, machine([program], { platform, env }))).toBe(program);
  });

  it('takes what CHROME_PATH names before anything else', () => {
    const env = { CHROME_PATH: '/home/me/chrome' };
    expect(findBrowser(OWN, machine([OWN, '/home/me/chrome'], { env }))).toBe('/home/me/chrome');
  });

  it('refuses a CHROME_PATH that names no browser instead of using another', () => {
    const env = { CHROME_PATH: '/nowhere' };
    expect(() => findBrowser(OWN, machine([OWN], { env }))).toThrow('"/nowhere"');
  });

  it('says null on a machine without a browser', () => {
    expect(findBrowser(OWN, machine([], { platform: 'win32', env: {} }))).toBeNull();
  });
});
