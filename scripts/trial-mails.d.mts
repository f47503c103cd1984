type Read = (path: string) => Promise<string>;

export function mailsTo(read: Read, mail: string): Promise<string[]>;
export function withNewCode(
  read: Read,
  mail: string,
  before: readonly string[],
  tries: (code: string) => Promise<boolean>,
  options?: { seconds?: number },
): Promise<void>;
