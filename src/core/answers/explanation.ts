/** How a number comes about, for people first and for those who want to check it. */
export interface Explanation {
  readonly title: string;
  readonly inWords: string;
  readonly formula: string;
  readonly unit: string;
  readonly method: string;
  readonly source: string;
  /** What the number does not say. */
  readonly limits: string;
}
