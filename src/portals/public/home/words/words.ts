import { inLanguage } from '#kernel/language.ts';
import { withReadings } from '#ui/readings/readings.ts';
import { easy } from './easy.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Words of the home page. */
export const words = inLanguage({ ja, easy: withReadings(easy), en });
