/** Names in a list, one in each line: 支店, 主要取引先, 関連会社, 応募書類. */
export const linesIn = (text: string | undefined): string[] | undefined => {
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 ? lines : undefined;
};

export const writeLines = (lines: readonly string[] | undefined): string | undefined =>
  lines && lines.length > 0 ? lines.join('\n') : undefined;
