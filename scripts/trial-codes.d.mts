export function trialCode(read: (path: string) => Promise<string>, mail: string): Promise<string>;
