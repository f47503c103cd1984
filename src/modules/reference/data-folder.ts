import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of shipped data: beside package.json, wherever the program was bundled to below it. */
export const dataFolder = (from: string = import.meta.dirname): string => {
  const folder = join(from, 'data');
  if (existsSync(join(folder, 'README.md'))) return folder;
  const above = dirname(from);
  if (above === from)
    throw new Error('the folder data/ with the shipped reference data was not found beside package.json');
  return dataFolder(above);
};
