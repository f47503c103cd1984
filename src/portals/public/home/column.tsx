import type { JSX } from 'preact';
import { ButtonLink } from '#ui/components/button.tsx';
import { Heading } from '#ui/components/heading.tsx';
import { Icon, type IconName } from '#ui/components/icon.tsx';
import { Tag } from '#ui/components/tag.tsx';

/** A way from the home page; one that is not open yet says why instead of leading nowhere. */
type Way = { label: string; note?: string } & ({ href: string } | { later: string });

type ColumnProps = {
  id: string;
  /** Its colour: seekers blue, employers orange, data services and support pink (leaflet of 2022). */
  theme: 'seeker' | 'employer' | 'support';
  icon: IconName;
  title: string;
  /** What most people come for, as a button. */
  first?: { href: string; label: string };
  ways: readonly Way[];
  later: string;
};

/** One of the three columns of the home page. */
export function Column({ id, theme, icon, title, first, ways, later }: ColumnProps): JSX.Element {
  return (
    <section class={`home-column home-column-${theme} theme-${theme}`} aria-labelledby={id}>
      <div class="home-column-head">
        <Icon name={icon} large />
        <Heading level={2} size={3} id={id}>
          {title}
        </Heading>
      </div>
      {first && (
        <p class="home-column-first">
          <ButtonLink href={first.href}>{first.label}</ButtonLink>
        </p>
      )}
      <ul class="home-ways">
        {ways.map((way) => (
          <li class="home-way" key={way.label}>
            {'href' in way ? (
              <a class="home-way-link" href={way.href}>
                <Icon name="right" />
                <span>{way.label}</span>
              </a>
            ) : (
              <p class="home-way-later">
                <span>{way.label}</span> <Tag>{later}</Tag>
              </p>
            )}
            {'later' in way && <p class="home-way-note">{way.later}</p>}
            {way.note && <p class="home-way-note">{way.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
