import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

/** Contrast of two colours as WCAG 2.2 defines it: 1 (the same) to 21 (black on white). Colours as #rrggbb. */
const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const declarations = (css: string) =>
  new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));

const tokens = declarations(
  await readFile(createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'), 'utf8'),
);
const theme = await readFile(new URL('theme.css', import.meta.url), 'utf8');
const ground = declarations(theme.slice(theme.indexOf(':root'), theme.indexOf('}')));

const audiences = ['public', 'seeker', 'employer', 'support', 'staff'];

const colourIn = (audience: string) => {
  const own = declarations(new RegExp(`\\.theme-${audience} \\{([^}]*)\\}`).exec(theme)?.[1] ?? '');
  const colour = (name: string): string => {
    const value = own.get(name) ?? ground.get(name) ?? tokens.get(name) ?? name;
    const through = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    return through ? colour(through) : value;
  };
  return colour;
};

/** Text needs 4.5, the edges of controls and meaningful drawings 3 (WCAG 2.2, 1.4.3 and 1.4.11, level AA). */
const texts = [
  ['#ffffff', '--accent'],
  ['#ffffff', '--accent-hover'],
  ['#ffffff', '--accent-active'],
  ['--accent-ink', '--surface'],
  ['--accent-ink', '--accent-soft'],
  ['--accent-ink', '--accent-soft-hover'],
  ['--accent', '--surface'],
  ['--ink', '--surface'],
  ['--ink', '--surface-soft'],
  ['--ink', '--accent-soft'],
  ['--ink', '--focus-glow'],
  ['--ink', '--warning-mark'],
  ['--ink-soft', '--surface'],
  ['--ink-soft', '--surface-soft'],
  ['--link', '--surface'],
  ['--link', '--surface-soft'],
  ['--link', '--accent-soft'],
  ['--link', '--info-soft'],
  ['--link', '--success-soft'],
  ['--link', '--warning-soft'],
  ['--link', '--error-soft'],
  ['--link-hover', '--accent-soft'],
  ['--link-visited', '--surface'],
  ['--success', '--surface'],
  ['--success-ink', '--success-soft'],
  ['--warning-ink', '--warning-soft'],
  ['--error', '--surface'],
  ['--error-ink', '--surface'],
  ['--error-ink', '--error-soft'],
  ['--info-ink', '--info-soft'],
  ['#ffffff', '--success'],
  ['#ffffff', '--error'],
  ['#ffffff', '--error-ink'],
  ['#ffffff', '--info'],
  ['#ffffff', '--color-neutral-solid-gray-700'],
  ['--color-neutral-solid-gray-800', '--surface'],
  // A control out of use need not keep the ratio; it does, so that its name can be read beside the reason.
  ['--color-neutral-solid-gray-600', '--color-neutral-solid-gray-100'],
] as const;

const edges = [
  ['--line-strong', '--surface'],
  ['--line-strong', '--surface-soft'],
  ['--info', '--info-soft'],
  ['--success', '--success-soft'],
  ['--warning', '--warning-soft'],
  ['--error', '--error-soft'],
  ['--accent', '--accent-soft'],
  ['--focus-ring', '--surface'],
  ['--focus-ring', '--focus-glow'],
  ['--focus-glow', '--accent'],
  ['--color-primitive-orange-600', '--surface'],
] as const;

describe.each(audiences)('The colours of %s', (audience) => {
  const colour = colourIn(audience);

  it.each(texts)('let %s be read on %s', (text, under) => {
    expect(contrast(colour(text), colour(under))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('let %s be seen on %s', (edge, under) => {
    expect(contrast(colour(edge), colour(under))).toBeGreaterThanOrEqual(3);
  });
});

describe('Contrast', () => {
  it('is 21 between black and white and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#123456', '#123456')).toBe(1);
  });
});
