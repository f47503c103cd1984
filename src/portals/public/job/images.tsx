import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { EstablishmentImage } from '#modules/establishments/image.ts';
import { imageWordsIn } from '#modules/establishments/words/images/words.ts';
import { urls } from '#platform/web/urls.ts';
import { Section } from '#ui/layouts/section.tsx';

type Props = { language: Language; number: string; images: readonly EstablishmentImage[] };

/**
 * The pictures of the establishment; each leads to the large one. Their addresses are the same in every language, and the
 * box they will fill is known before they come.
 */
export function JobImages({ language, number, images }: Props): JSX.Element | null {
  const w = imageWordsIn(language);
  if (images.length === 0) return null;
  return (
    <Section title={w.shown}>
      <ul class="image-list">
        {images.map(({ id, alt, caption, full, small }) => {
          const [large, little] = [urls.jobImage('ja', number, id, 'full'), urls.jobImage('ja', number, id, 'small')];
          return (
            <li key={id}>
              <figure class="image-figure">
                <a href={large}>
                  <img
                    src={little}
                    {...(small.width < full.width && {
                      srcset: `${little} ${small.width}w, ${large} ${full.width}w`,
                      sizes: '(min-width: 64rem) 20rem, 92vw',
                    })}
                    width={small.width}
                    height={small.height}
                    alt={alt}
                    lang="ja"
                    loading="lazy"
                    decoding="async"
                  />
                  <span class="visually-hidden">{w.larger}</span>
                </a>
                {caption !== undefined && <figcaption lang="ja">{caption}</figcaption>}
              </figure>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
