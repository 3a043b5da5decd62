/** What the charts of one series read of a row of `series`. */
export interface SeriesLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly region_code?: string | null;
  readonly year: number | null;
  readonly series: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly state: string;
  readonly via: string | null;
  readonly quote: string | null;
}
