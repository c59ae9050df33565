declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs of a traditional sign and its simplified ones, with a space between and “|” between pairs. */
  const characters: string;
  export default characters;
}
