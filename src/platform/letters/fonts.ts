import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Fonts lie in npm packages, so that every installation has the same; the first family that has a character draws it. */
const files = [
  '@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
];

const require = createRequire(import.meta.url);

/** The fonts of letters, whole. */
export const readFonts = (): Promise<Buffer[]> => Promise.all(files.map((file) => readFile(require.resolve(file))));

/** What beside template and values decides how a letter looks: the versions of the packages that print it. */
export const printedBy = (): string => {
  const packages = [
    '@myriaddreamin/typst-ts-node-compiler',
    ...files.map((file) => file.split('/').slice(0, 2).join('/')),
  ];
  const version = (name: string) => (require(`${name}/package.json`) as { version: string }).version;
  return [...new Set(packages)].map((name) => `${name}@${version(name)}`).join(' ');
};
