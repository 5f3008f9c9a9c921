/** One block of a `_headers` file: the paths it is for, and what it does to their headers. */
export interface HeaderRule {
  /** The path as written, for messages. */
  path: string;
  /** Matches the whole path of a request, the site's base taken off. */
  pattern: RegExp;
  /** Headers to set, in the order written. */
  set: [name: string, value: string][];
  /** Headers that an earlier rule set and this one takes away, in lower case. */
  remove: string[];
}

/** A header's name as HTTP allows it. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/** `*` stands for any text, `:name` for one part of the path; the rest stands for itself. */
function patternOf(path: string): RegExp {
  const source = path
    .split(/(\*|:[A-Za-z]\w*)/)
    .map((part) => {
      if (part === '*') return '.*';
      if (part.startsWith(':')) return '[^/]+';
      return part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
    })
    .join('');
  return new RegExp(`^${source}$`);
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages write it: a path at the start of a line,
 * then indented `Name: value` lines, or `! Name` to take a header away; `#` begins a comment.
 *
 * @throws Error that names the line which is none of these.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const where = `_headers, line ${String(index + 1)}`;
    if (!/^\s/.test(raw)) {
      if (!line.startsWith('/')) throw new Error(`${where}: a path must begin with "/": ${line}`);
      rules.push({ path: line, pattern: patternOf(line), set: [], remove: [] });
      continue;
    }
    const rule = rules[rules.length - 1];
    if (rule === undefined) throw new Error(`${where}: a header stands before any path: ${line}`);
    if (line.startsWith('!')) {
      rule.remove.push(line.slice(1).trim().toLowerCase());
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim();
    const value = line.slice(colon + 1).trim();
    if (!HEADER_NAME.test(name) || value === '') {
      throw new Error(`${where}: expected "Name: value": ${line}`);
    }
    rule.set.push([name, value]);
  }
  return rules;
}

/**
 * The headers that a path gets: every rule that matches counts, in the order written, and two
 * values of one header are joined by a comma.
 *
 * @param path The request's path, with the site's base taken off: `/race/`.
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, { name: string; value: string }>();
  for (const rule of rules) {
    if (!rule.pattern.test(path)) continue;
    for (const name of rule.remove) headers.delete(name);
    for (const [name, value] of rule.set) {
      const earlier = headers.get(name.toLowerCase());
      headers.set(name.toLowerCase(), {
        name,
        value: earlier === undefined ? value : `${earlier.value}, ${value}`,
      });
    }
  }
  return new Map([...headers.values()].map(({ name, value }) => [name, value]));
}
