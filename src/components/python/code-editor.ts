import { highlightPython } from './highlight.ts';
import { indented, indentedBreak, outdented, type TextState } from './indentation.ts';

/** A longer program stays plain: its colours, all drawn anew at every letter, would make typing slow. */
const LONGEST_COLOURED = 20_000;

/** A bound text box. */
export interface CodeEditor {
  readonly code: () => string;
  /** Puts another program into the box; the box's own undo brings the old one back where the browser can. */
  readonly replace: (code: string) => void;
}

/** What is asked of an editor's surroundings. */
export interface CodeEditorHost {
  /** Holds the HTML of `CodeEditor.astro`. */
  readonly root: HTMLElement;
  readonly signal: AbortSignal;
  /** The text was changed by the reader. */
  readonly onEdit: () => void;
}

/** Makes the box of `CodeEditor.astro` live: colours, indentation and Tab. */
export function bindCodeEditor({ root, signal, onEdit }: CodeEditorHost): CodeEditor {
  const box = root.querySelector<HTMLTextAreaElement>('textarea[data-part="code"]');
  const coloured = root.querySelector<HTMLElement>('[data-part="coloured"]');
  if (!box || !coloured) throw new Error('The editor’s HTML is incomplete.');
  /** After Escape the next Tab leaves the box, as a keyboard's only way out. */
  let tabLeaves = false;

  const show = (): void => {
    const { value } = box;
    // A last line that is empty has no height without something on it.
    if (value.length > LONGEST_COLOURED) coloured.textContent = `${value}\n`;
    else coloured.innerHTML = `${highlightPython(value).text}\n`;
  };

  const state = (): TextState => ({
    text: box.value,
    start: box.selectionStart,
    end: box.selectionEnd,
  });

  const put = ({ text, start, end }: TextState): void => {
    const before = box.value;
    let from = 0;
    while (from < before.length && from < text.length && before[from] === text[from]) from++;
    let same = 0;
    while (
      same < Math.min(before.length, text.length) - from &&
      before[before.length - 1 - same] === text[text.length - 1 - same]
    ) {
      same++;
    }
    insert(box, from, before.length - same, text.slice(from, text.length - same));
    box.setSelectionRange(start, end);
  };

  box.readOnly = false;
  box.addEventListener(
    'input',
    () => {
      show();
      onEdit();
    },
    { signal },
  );
  box.addEventListener('blur', () => (tabLeaves = false), { signal });
  box.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return;
      const leaves = tabLeaves;
      tabLeaves = event.key === 'Escape' || (leaves && event.key === 'Shift');
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
      if (event.key === 'Enter' && isPlain && !event.shiftKey) {
        event.preventDefault();
        put(indentedBreak(state()));
      } else if (event.key === 'Tab' && !leaves && isPlain) {
        event.preventDefault();
        put(event.shiftKey ? outdented(state()) : indented(state()));
      }
    },
    { signal },
  );
  show();
  return {
    code: () => box.value,
    replace: (code) => {
      if (code === box.value) return;
      put({ text: code, start: 0, end: 0 });
      show();
    },
  };
}

/** Replaces part of the text, through the browser's own editing, so that its undo knows of it. */
function insert(box: HTMLTextAreaElement, from: number, to: number, text: string): void {
  const { activeElement } = document;
  box.focus({ preventScroll: true });
  box.setSelectionRange(from, to);
  const command = text === '' ? 'delete' : 'insertText';
  // There is no other way to write into a text box that undo can take back.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const wasDone = from === to && text === '' ? true : document.execCommand(command, false, text);
  if (!wasDone) {
    box.setRangeText(text, from, to, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (activeElement === box) return;
  // Where nothing had the focus it is on the body, which takes none.
  box.blur();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
}
