/** File names inside `outdir`. */
export type Manifest = { css: string; desk: string; js: string; icon: string };

export function buildAssets(options: { outdir: string; minify?: boolean }): Promise<Manifest>;
/** Every style sheet of src, relative to the project, in the order of the cascade. */
export function styleSheets(): Promise<string[]>;
/** The used tokens of the design system as one `:root` rule. */
export function usedTokens(css: string): Promise<string>;
