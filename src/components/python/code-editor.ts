import { highlightPython } from './highlight.ts';
import { indented, indentedBreak, outdented, type TextState } from './indentation.ts';

/** A longer program stays plain: its colours, all drawn anew at every letter, would make typing slow. */
const LONGEST_COLOURED = 20_000;

/**
 * A text of more lines is put in, or taken out, without the browser's undo. Chrome types lines one after another, and marks
 * one after another: 400 in 0.3 s on a slow machine, and twice as many in four times that.
 */
const MOST_TYPED_LINES = 400;

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
  /** The text is being changed from here, and Chrome tells of every line of it twice. */
  let isPutting = false;

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
    isPutting = true;
    insert(box, from, before.length - same, text.slice(from, text.length - same));
    isPutting = false;
    box.setSelectionRange(start, end);
    show();
    onEdit();
  };

  box.readOnly = false;
  box.addEventListener(
    'input',
    () => {
      if (isPutting) return;
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
      if (code !== box.value) put({ text: code, start: 0, end: 0 });
    },
  };
}

/** Replaces part of the text, in a way that the browser's undo knows of where it can. */
function insert(box: HTMLTextAreaElement, from: number, to: number, text: string): void {
  const { activeElement } = document;
  box.focus({ preventScroll: true });
  const isLong = [text, box.value.slice(from, to)].some(
    (part) => part.split('\n').length > MOST_TYPED_LINES,
  );
  if (isLong || !type(box, from, to, text)) box.setRangeText(text, from, to, 'end');
  if (activeElement === box) return;
  // Where nothing had the focus it is on the body, which takes none.
  box.blur();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
}

/** The same as if the text had been typed, in the box that has the focus; false where the browser refuses. */
function type(box: HTMLTextAreaElement, from: number, to: number, text: string): boolean {
  if (text === '' && from === to) return true;
  box.setSelectionRange(from, to);
  // There is no other way to write into a text box that undo can take back.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}
