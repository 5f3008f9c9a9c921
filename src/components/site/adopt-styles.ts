/** Gives the page styles that came with a program, and not before: what most readers never open should weigh nothing. */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
