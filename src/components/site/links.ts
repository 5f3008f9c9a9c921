/**
 * Puts the site's base path before a link that starts at the site's root.
 *
 * `/race/#verdict` becomes `/overhead/race/#verdict` under the base `/overhead/`. Everything else
 * (other origins, `//host`, `#anchors`, relative links) is returned as it came.
 */
export function withBase(href: string, base: string): string {
  const startsAtRoot = href.startsWith('/') && !href.startsWith('//');
  return startsAtRoot ? base.replace(/\/$/, '') + href : href;
}
