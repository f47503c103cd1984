import { inLanguage } from '#kernel/language.ts';
import { withReadings } from '#ui/readings/readings.ts';
import { easy } from './easy.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Job data itself stays Japanese in every language; these are the words around it. */
export const words = inLanguage({ ja, easy: withReadings(easy), en });
