import { definitionLines } from '../../lab/python/call-lines.ts';

/**
 * The lines of a method, found by its name in a module's text, without the indentation that its class gives them.
 *
 * @param method class and method, as in `Module.__call__`
 * @param file path of the module, for the error's sentence
 * @throws Error if the module has no such method: what is shown has to be what runs
 */
export function methodSource(source: string, method: string, file: string): string {
  const [owner = '', name = ''] = method.split('.');
  const lines = definitionLines(source, owner, name);
  if (lines === null) throw new Error(`${file} has no method ${method}.`);
  const text = source.split('\n').slice(lines.first - 1, lines.last);
  const indent = text[0]?.search(/\S/) ?? 0;
  return text.map((line) => line.slice(indent)).join('\n');
}
