import { inLanguage } from '#kernel/language.ts';
import { easy } from './easy.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export const words = inLanguage({ ja, easy, en });
