declare module 'jsonld' {
  const jsonld: { expand(document: unknown, options: object): Promise<unknown[]> };
  export default jsonld;
}
