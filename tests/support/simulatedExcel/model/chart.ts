/** A chart over cells; its references are formulas, so that they follow inserted rows. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly seriesBy: string;
  readonly series: readonly ChartSeries[];
  /** Further scalar properties by "title/text", "legend/position", "axes/valueAxis/minimum" … */
  readonly looks: Looks;
}

export type Look = string | number | boolean | null;
export type Looks = Readonly<Record<string, Look>>;

export interface ChartSeries {
  readonly name: string;
  /** "=Sheet1!$A$1:$A$3" without the sign; undefined until setValues. */
  readonly values?: string;
  readonly categories?: string;
  readonly looks: Looks;
}
