import * as mdx from 'eslint-mdx';

/** The explicit id at the end of a heading: `## Title {#id}`. */
const HEADING_ID = /^(#{1,6} .*?)(\{#[\w-]+\})(?=[ \t]*$)/gm;

export const meta = { name: 'overhead/mdx-parser' };

/**
 * Reads MDX for ESLint as the site does: MDX alone takes a heading's id for JavaScript, and fails.
 * Each id becomes as many spaces, so that every message still points at its place.
 *
 * @param {string} code
 * @param {Parameters<typeof mdx.parseForESLint>[1]} options
 */
export function parseForESLint(code, options) {
  const readable = code.replace(
    HEADING_ID,
    (_, /** @type {string} */ title, /** @type {string} */ id) => title + ' '.repeat(id.length),
  );
  return mdx.parseForESLint(readable, options);
}
