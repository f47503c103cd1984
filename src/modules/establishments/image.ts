import { lifecycle } from '#kernel/lifecycle.ts';
import type { Instant } from '#kernel/time.ts';

/** 画像情報 (F-EM-6): public once the office has looked at it; whose words are changed is looked at again. */
export const imageLife = lifecycle({
  waiting: { describe: 'waiting', accept: 'accepted', refuse: 'refused', remove: 'removed' },
  accepted: { describe: 'waiting', refuse: 'refused', remove: 'removed' },
  refused: {},
  removed: {},
});
export type ImageState = (typeof imageLife.states)[number];

export type ImageSize = 'full' | 'small';
type Measures = { readonly width: number; readonly height: number };

export type EstablishmentImage = {
  readonly id: string;
  readonly establishmentId: string;
  readonly state: ImageState;
  readonly position: number;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly caption?: string;
  readonly full: Measures & { readonly fileId?: string };
  readonly small: Measures & { readonly fileId?: string };
  /** Why the office did not take it. */
  readonly reason?: string;
  readonly decidedAt?: Instant;
  readonly createdAt: Instant;
};

/** Sizes of the two files: as large as a page shows it, and for lists and phones. */
export const imageSizes = { longest: 1600, longestSmall: 400 } as const;
export const imageWords = { alt: 120, caption: 60, reason: 500 } as const;
