/** As much of Citation.js as the tests use; it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      chain(text: string, options: object): unknown;
      /** Takes out whatever the CSL-JSON schema does not allow; guesses at what was meant only where told to. */
      util: { clean(items: readonly object[], guess: boolean): object[] };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
