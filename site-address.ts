/**
 * Where the site is published: the one place from which `site` and `base` come.
 *
 * `OVERHEAD_URL` holds the whole address, path included, for example
 * `https://someone.github.io/overhead/`. Every link, asset and canonical address follows from it.
 */

/** Used when `OVERHEAD_URL` is not set: what `npm run dev` and `npm start` serve. */
const LOCAL_ADDRESS = 'http://localhost:4321/';

/** An address in the two parts that Astro's configuration wants. */
export interface SiteAddress {
  /** Origin alone: `https://someone.github.io`. */
  site: string;
  /** Path with a slash at both ends: `/overhead/`, or `/`. */
  base: string;
}

/**
 * Splits an address into origin and path.
 *
 * @throws Error with a sentence for the person who set the variable.
 */
export function parseSiteAddress(address: string): SiteAddress {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `OVERHEAD_URL must be a whole http or https address, such as ${LOCAL_ADDRESS}; it is "${address}".`,
    );
  }
  const { username, password, search, hash } = url;
  if (username + password + search + hash !== '') {
    // The address is not repeated here: it may hold a password, and build logs are often public.
    throw new Error(
      'OVERHEAD_URL must hold an origin and a path only: no user name, password, query or fragment.',
    );
  }
  const path = url.pathname.replace(/\/+/g, '/');
  return { site: url.origin, base: path.endsWith('/') ? path : `${path}/` };
}

/** The address of this build. */
export const { site, base }: SiteAddress = parseSiteAddress(
  process.env['OVERHEAD_URL']?.trim() || LOCAL_ADDRESS,
);
