import { pages } from './pages.ts';

type Route = { method: 'GET' | 'POST'; path: string; audience: string; languages: string[]; confirmed: boolean };

/** Every address of the service that stands for a page or an action, in the order of paths. */
const routes = (): Route[] =>
  pages
    .flatMap(({ methods, path, audience, languages, confirmed }) =>
      methods.map((method) => ({ method, path, audience, languages: [...languages], confirmed })),
    )
    .sort((a, b) => a.path.localeCompare(b.path, 'en') || a.method.localeCompare(b.method, 'en'));

/** The list as `npm run routes` prints it: a line each, or an array. */
export const routesTable = (json: boolean): string => {
  const all = routes();
  if (json) return JSON.stringify(all, null, 2);
  const widest = Math.max(...all.map(({ path }) => path.length));
  return all
    .map(
      ({ method, path, audience, languages, confirmed }) =>
        `${method.padEnd(5)} ${path.padEnd(widest)}  ${audience.padEnd(9)} ${languages.join(' ')}${confirmed ? '  confirmed' : ''}`,
    )
    .join('\n');
};
