import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type ReadPdf = {
  pages: number;
  /** The text of all pages, without any blank: where a line is broken says nothing. */
  text: string;
  title: string;
  language: string | undefined;
  metadata: string;
  /** Texts that reach over the edge of their page. */
  outside: string[];
  /** Roles of the structure tree, in reading order. */
  roles: string[];
  /** Names of the fonts, and whether each lies in the file. */
  fonts: { name: string; embedded: boolean }[];
};

type Node = { role?: string; children?: Node[] };

const rolesOf = (node: Node | null): string[] =>
  node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)] : [];

/** What a reader, and a reader of screens, finds in a PDF. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  let text = '';
  const outside: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [, , right = 0] = page.view;
    for (const item of items) {
      if ('str' in item && item.transform[4] + item.width > right) outside.push(item.str);
    }
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
    roles.push(...rolesOf((await page.getStructTree()) as Node | null));
  }
  const { info, metadata } = await document.getMetadata();
  const raw = Buffer.from(bytes).toString('latin1');
  const fonts = [...raw.matchAll(/\/FontDescriptor\s.*?endobj/gs)]
    .map(([descriptor]) => descriptor)
    .filter((descriptor) => descriptor.includes('/FontName'))
    .map((descriptor) => ({
      name: /\/FontName \/(\S+)/.exec(descriptor)?.[1] ?? '',
      embedded: /\/FontFile[23]?\s/.test(descriptor),
    }));
  const read = {
    pages: document.numPages,
    text: text.replace(/\s/gu, ''),
    outside,
    title: (info as { Title?: string }).Title ?? '',
    language: (info as { Language?: string }).Language,
    metadata: JSON.stringify([info, metadata?.getRaw()]),
    roles,
    fonts,
  };
  await task.destroy();
  return read;
};
