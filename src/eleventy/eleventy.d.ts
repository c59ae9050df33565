/** The few parts of Eleventy 3.1 that this project uses; the package itself carries no types. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    addExtension(extension: string, options: { key: string }): void;
    setTemplateFormats(formats: readonly string[]): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    setFreezeReservedData(freeze: boolean): void;
    setFrontMatterParsingOptions(options: { engines: Readonly<Record<string, () => never>> }): void;
    addGlobalData(name: string, value: unknown): void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath?: null | false;
        quietMode?: boolean;
        config?: (configuration: UserConfig) => object | undefined;
      },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
