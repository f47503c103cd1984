/** Readings of the words used in やさしい日本語. The longest word wins; keep the list in the order of the readings. */
export const dictionary: Record<string, string> = {
  求人: 'きゅうじん',
  求職: 'きゅうしょく',
  仕事: 'しごと',
  探す: 'さがす',
};
