/** Marks of browsers in a user agent, the most particular first: each also carries the marks of those after it. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  // The companion script is no browser, and its reports stand where theirs do.
  [/\bPyTorch (\d+\.\d+)/, 'PyTorch'],
  [/\bEdg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//, 'Safari'],
];

/** A browser's name and version as people say them, from its user agent. */
export function browserName(userAgent: string): string {
  for (const [mark, name] of MARKS) {
    const version = mark.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return 'an unknown browser';
}
