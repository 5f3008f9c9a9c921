/**
 * Gives an editor's box the program that stands in colours under it, and opens it for the reader. From then on the box
 * is what is read aloud. The page holds the program once, because seventeen second copies weigh 1.3 KB.
 */
export function fillCodeBox(host: HTMLElement, box: HTMLTextAreaElement): void {
  box.readOnly = false;
  const coloured = host.querySelector('pre:has([data-part="coloured"])');
  // An element that is moved in the page comes here again, with the reader's text in the box.
  if (!coloured || coloured.ariaHidden === 'true') return;
  coloured.ariaHidden = 'true';
  box.defaultValue = coloured.textContent;
}
