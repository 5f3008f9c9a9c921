/**
 * A line that opens or closes a region, alone on its line: `#region step`, or the same after `//`,
 * after `#`, or inside a block comment. The name after `#endregion` is optional.
 */
const MARKER = /^\s*(?:(?:\/\/|\/\*|#)\s*)?#(region|endregion)\b[ \t]*([^*]*?)\s*(?:\*\/)?\s*$/;

/**
 * The lines between `#region name` and its `#endregion`.
 *
 * Regions may nest; the marker lines of the inner ones are left out. The indentation that all
 * lines share is taken off, and blank lines at both ends.
 *
 * @param source text of the file
 * @param name name of the region
 * @param file path of the file, for the error's sentence
 * @throws Error if the region is missing, empty, there twice, or not closed
 */
export function sourceRegion(source: string, name: string, file: string): string {
  const regions: string[][] = [];
  const open: { name: string; lines: string[] }[] = [];

  for (const line of source.split(/\r?\n/)) {
    const [, mark, label = ''] = MARKER.exec(line) ?? [];
    if (mark === 'region') {
      open.push({ name: label, lines: [] });
    } else if (mark === 'endregion') {
      const closed = open.pop();
      if (closed === undefined || (label !== '' && label !== closed.name)) {
        throw new Error(`${file}: "#endregion ${label}" closes a region that is not open.`);
      }
      if (closed.name === name) regions.push(closed.lines);
    } else {
      for (const { lines } of open) lines.push(line);
    }
  }

  if (open.some((region) => region.name === name)) {
    throw new Error(`${file}: the region "${name}" is not closed.`);
  }
  if (regions.length > 1) throw new Error(`${file}: the region "${name}" is there more than once.`);
  const code = dedent(regions[0] ?? []);
  if (code === '') {
    const state = regions.length === 0 ? 'missing' : 'empty';
    throw new Error(`${file}: the region "${name}" is ${state}.`);
  }
  return code;
}

/** Takes off the indentation that all lines share, and blank lines at both ends. */
function dedent(lines: string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return lines
    .map((line) => line.slice(shared))
    .join('\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}
