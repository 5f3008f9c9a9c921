import { programToHash } from '../../lab/python/program-link.ts';

/** The line under a program that holds the link to it. */
export interface LinkLine {
  /** Makes the link, shows it, and puts it on the clipboard; gives the sentence for the reader. Never rejects. */
  readonly copy: (...program: Parameters<typeof programToHash>) => Promise<string>;
  /** Takes the link away: the program is another one now. */
  readonly forget: () => void;
}

/** Binds the line, and the box in it. */
export function bindLinkLine(line: HTMLElement, box: HTMLInputElement): LinkLine {
  return {
    copy: async (...program) => {
      const made = await programToHash(...program);
      if ('problem' in made) return made.problem;
      const address = new URL(location.href);
      address.hash = made.hash;
      line.hidden = false;
      box.value = address.href;
      try {
        await navigator.clipboard.writeText(address.href);
        return 'The link is on the clipboard.';
      } catch {
        box.focus();
        box.select();
        return 'The clipboard can’t be used here. Copy the link from its box.';
      }
    },
    forget: () => {
      line.hidden = true;
    },
  };
}
