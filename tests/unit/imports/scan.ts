import { posix } from 'node:path';
import ts from 'typescript';

/** One import as it stands in a file, whatever its form. */
export interface Import {
  /**
   * What is imported: a path from the repository's folder (`src/lab/model/network.ts`), or the name
   * of a package or of a virtual module (`valibot`, `astro:content`). A query is left out.
   */
  target: string;
  /** Whether the target is a file rather than a package. */
  isFile: boolean;
  /** Whether only the file's text is taken, to be shown and not run (`?raw`). */
  isText: boolean;
}

/** The parts of a file that are modules, blank lines between them. */
function modulesIn(path: string, text: string): string {
  if (path.endsWith('.astro')) {
    const frontmatter = /^\s*---\r?\n(.*?)\r?\n---/s.exec(text)?.[1] ?? '';
    const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code);
    return [frontmatter, ...scripts].join('\n\n');
  }
  if (path.endsWith('.mdx')) {
    const prose = text.replace(/^(`{3,}|~{3,}).*?^\1/gms, '');
    return [...prose.matchAll(/^(?:import|export)\b.*?(?=\r?\n\s*\r?\n|$(?![^]))/gms)].join('\n\n');
  }
  return text;
}

/** The syntax tree of a source file: TypeScript, Astro (frontmatter and scripts) or MDX (its modules). */
export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(`${path}.ts`, modulesIn(path, text), ts.ScriptTarget.Latest, true);
}

/** Calls `visit` with a node and everything below it. */
function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

const isImportMeta = (node: ts.Node): boolean =>
  ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword;

/** The nodes that name what a node imports, if it imports anything. */
function specifiersOf(node: ts.Node): ts.Node[] {
  if (ts.isImportDeclaration(node)) return [node.moduleSpecifier];
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier ? [node.moduleSpecifier] : [];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return [node.argument.literal];
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return node.arguments.slice(0, 1);
  }
  // new URL('./entry.ts', import.meta.url): how a worker is named.
  if (ts.isNewExpression(node) && node.arguments?.[1] !== undefined) {
    const [file, origin] = node.arguments;
    const isOwn = ts.isPropertyAccessExpression(origin) && isImportMeta(origin.expression);
    return isOwn && file !== undefined ? [file] : [];
  }
  // import.meta.glob('./*.json'), one pattern or several.
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    isImportMeta(node.expression.expression)
  ) {
    const [patterns] = node.arguments;
    if (patterns === undefined) return [];
    return ts.isArrayLiteralExpression(patterns) ? [...patterns.elements] : [patterns];
  }
  return [];
}

/** Whether the options of an `import.meta.glob` ask for text: `query: '?raw'`. */
function asksForText(specifier: ts.Node): boolean {
  const call = ts.findAncestor(specifier, ts.isCallExpression);
  const options = call?.arguments[1];
  if (options === undefined || !ts.isObjectLiteralExpression(options)) return false;
  return options.properties.some(
    (property) =>
      ts.isPropertyAssignment(property) &&
      property.name.getText() === 'query' &&
      ts.isStringLiteralLike(property.initializer) &&
      property.initializer.text === '?raw',
  );
}

/** Everything that a file imports, in the order written: types, dynamic imports and workers too. */
export function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  walk(parse(path, text), (node) => {
    for (const specifier of specifiersOf(node)) {
      if (!ts.isStringLiteralLike(specifier)) continue;
      const [name = '', query = ''] = specifier.text.split('?', 2);
      const isFile = /^\.{0,2}\//.test(name);
      found.push({
        target: !isFile
          ? name
          : name.startsWith('/')
            ? name.slice(1)
            : posix.join(posix.dirname(path), name),
        isFile,
        isText: query.split('&').includes('raw') || asksForText(specifier),
      });
    }
  });
  return found;
}

/** Every name that a file uses freely: not the name of a property, and not a key of an object. */
export function freeNames(path: string, text: string): Set<string> {
  const names = new Set<string>();
  walk(parse(path, text), (node) => {
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    const isMember =
      (ts.isPropertyAccessExpression(parent) ||
        ts.isPropertyAssignment(parent) ||
        ts.isPropertySignature(parent) ||
        ts.isPropertyDeclaration(parent)) &&
      parent.name === node;
    if (!isMember) names.add(node.text);
  });
  return names;
}
