// The package's own types bring Node's with them, which have no place in what the window shares.

/** What is asked of the CSV reader. */
export interface CsvOptions {
  readonly skipEmptyLines: 'greedy';
  readonly delimitersToGuess: readonly string[];
}

declare const papaparse: {
  /** The cells of a CSV text by rows; never throws. */
  readonly parse: (text: string, options: CsvOptions) => { readonly data: readonly (readonly string[])[] };
};

export default papaparse;
