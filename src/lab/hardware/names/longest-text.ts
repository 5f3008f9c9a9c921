/** Characters that are read of a paste; a screen of any tool is far below it. */
export const LONGEST_TEXT = 65_536;
