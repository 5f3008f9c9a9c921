/** The two sizes in which a chart is drawn; a container query shows the one that fits. */
export interface ChartSize {
  readonly name: 'narrow' | 'wide';
  readonly width: number;
  readonly height: number;
}

/** Both sizes of a chart, in CSS pixels at their natural scale, so that their text stays readable. */
export function chartSizes(narrowHeight: number, wideHeight: number): readonly ChartSize[] {
  return [
    { name: 'narrow', width: 320, height: narrowHeight },
    { name: 'wide', width: 640, height: wideHeight },
  ];
}

/** A coordinate with one decimal: a tenth of a pixel is finer than anyone sees. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10);
}
