import { inLanguage } from '#kernel/language.ts';
import { withReadings } from '#ui/readings/readings.ts';
import { easy } from './easy.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export const disputeWords = inLanguage({ ja, easy: withReadings(easy), en });
