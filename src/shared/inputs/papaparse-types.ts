// The package's own types bring Node's with them, which have no place in what the window shares.

/** What is asked of the CSV reader. */
export interface CsvOptions {
  readonly skipEmptyLines: 'greedy';
  readonly delimitersToGuess: readonly string[];
}

/** What is asked of the CSV writer. */
export interface CsvWriteOptions {
  /** Whether a mark is put before what a spreadsheet would take for a formula. */
  readonly escapeFormulae: boolean;
  readonly newline: string;
}

declare const papaparse: {
  /** The cells of a CSV text by rows; never throws. */
  readonly parse: (text: string, options: CsvOptions) => { readonly data: readonly (readonly string[])[] };
  /** Rows of cells as a CSV text. */
  readonly unparse: (rows: readonly (readonly string[])[], options: CsvWriteOptions) => string;
};

export default papaparse;
