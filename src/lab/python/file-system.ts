import { FILE_LIMIT_BYTES } from './job.ts';

/** What is used of an interpreter's file system; both have Emscripten's. Paths count from where the program runs. */
export interface FileSystem {
  writeFile(path: string, text: string): void;
  readFile(path: string, options: { readonly encoding: 'utf8' }): string;
  stat(path: string): { readonly size: number };
}

/** Puts a job's modules where `import` finds them. */
export function writeFiles(fs: FileSystem, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) fs.writeFile(name, text);
}

/** The text of those files that exist and are not too large. */
export function readFiles(fs: FileSystem, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      try {
        if (fs.stat(name).size > FILE_LIMIT_BYTES) return [];
        return [[name, fs.readFile(name, { encoding: 'utf8' })]];
      } catch {
        return [];
      }
    }),
  );
}
