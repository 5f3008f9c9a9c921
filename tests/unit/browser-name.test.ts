import { describe, expect, it } from 'vitest';
import { browserName } from '../../src/lab/measure/browser-name.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a browser’s name', () => {
  it.each([
    [`${CHROME} Chrome/156.0.0.0 Safari/537.36`, 'Chrome 156'],
    [`${CHROME} HeadlessChrome/156.0.0.0 Safari/537.36`, 'Chrome 156'],
    [`${CHROME} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Edge 140'],
    [`${CHROME} Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0`, 'Opera 124'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      'Safari 26',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
      'Safari 26',
    ],
    ['a browser', 'an unknown browser'],
    ['', 'an unknown browser'],
  ])('is what people call it: %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});
