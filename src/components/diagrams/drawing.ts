/** One of the two sizes in which a diagram is drawn; a container query shows the one that fits. */
export interface DiagramSize {
  readonly name: 'narrow' | 'wide';
  /** Of the viewBox, in CSS pixels at its natural scale: about the room that a card leaves. */
  readonly width: number;
}

/** A card on a phone of 360 pixels, and a card in the reading column. */
export const DIAGRAM_SIZES: readonly DiagramSize[] = [
  { name: 'narrow', width: 320 },
  { name: 'wide', width: 560 },
];

/** The numbers 0 to count - 1, for what is drawn so many times. */
export function times(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
