/** The words of some HTML as a reader has them, a space between any two cells. */
export function words(html: { readonly text: string }): string {
  return html.text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u202f\u00a0]+/g, ' ')
    .replace(/ ([.,:;])/g, '$1')
    .trim();
}
