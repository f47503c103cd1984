/** What a thread is asked to print: a template of typst and the values it reads as JSON. */
export type Task = { readonly template: string; readonly data: unknown };
export type Printed = { readonly pdf: Uint8Array; readonly pages: number } | { readonly fault: string };
