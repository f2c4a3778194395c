/** Measures text once for each size; a frame asks for the same few hundred again and again. */
export class TextMeasure {
  readonly #widths = new Map<string, number>();
  readonly #family: string;

  constructor(family: string) {
    this.#family = family;
  }

  font(size: number, weight: number): string {
    return `${weight} ${size}px ${this.#family}`;
  }

  width(context: CanvasRenderingContext2D, text: string, size: number, weight: number): number {
    const key = `${size} ${weight} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    context.font = this.font(size, weight);
    const width = context.measureText(text).width;
    this.#widths.set(key, width);
    return width;
  }
}
