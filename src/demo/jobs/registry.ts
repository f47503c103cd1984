import type { Material } from './material.ts';
import type { Business } from './vocabulary/business.ts';
import { buildingBusinesses, makingBusinesses } from './vocabulary/businesses/building-making.ts';
import { careBusinesses } from './vocabulary/businesses/care.ts';
import { serviceBusinesses } from './vocabulary/businesses/services.ts';
import { tradeBusinesses } from './vocabulary/businesses/trade.ts';
import { dutiesOf, occupationPosts } from './vocabulary/occupations.ts';
import type { Post } from './vocabulary/post.ts';
import { buildingPosts } from './vocabulary/posts/building.ts';
import { carePosts } from './vocabulary/posts/care.ts';
import { drivingPosts } from './vocabulary/posts/driving.ts';
import { engineeringPosts } from './vocabulary/posts/engineering.ts';
import { farmingPosts } from './vocabulary/posts/farming.ts';
import { handlingPosts } from './vocabulary/posts/handling.ts';
import { makingPosts } from './vocabulary/posts/making.ts';
import { medicalPosts } from './vocabulary/posts/medical.ts';
import { officePosts } from './vocabulary/posts/office.ts';
import { salesPosts } from './vocabulary/posts/sales.ts';
import { servicePosts } from './vocabulary/posts/service.ts';
import { teachingPosts } from './vocabulary/posts/teaching.ts';

const ownPosts: readonly Post[] = [
  ...carePosts,
  ...medicalPosts,
  ...teachingPosts,
  ...officePosts,
  ...salesPosts,
  ...servicePosts,
  ...handlingPosts,
  ...farmingPosts,
  ...drivingPosts,
  ...makingPosts,
  ...buildingPosts,
  ...engineeringPosts,
];

/** Posts whose work is so much that of one occupation of job tag that its tasks may be told as theirs. */
const jobtagOfPost: Record<string, number> = {
  clerk: 428,
  'building-cleaning': 97,
  truck: 477,
  cashier: 56,
  supermarket: 57,
  'nc-machine': 256,
  picking: 486,
  packing: 489,
  'dental-hygienist': 166,
  'medical-clerk': 443,
  'home-helper': 133,
  'call-centre': 64,
  'data-entry': 429,
  welder: 255,
  press: 254,
  electrician: 46,
  plumber: 47,
  'bed-making': 415,
  'kitchen-helper': 492,
  'catering-cook': 493,
  forklift: 237,
  taxi: 188,
  programmer: 313,
  plastic: 19,
  'hotel-front': 414,
};

/** Every post and every kind of employer, with what each is made of checked once. */
export const registryFrom = (material: Material) => {
  const others = occupationPosts(material.occupations);
  const told = new Map(material.occupations.map((occupation) => [occupation.id, dutiesOf(occupation)]));
  const posts = new Map<string, Post & { told: readonly string[] }>();
  for (const post of [...ownPosts, ...others.map(({ post }) => post)]) {
    if (posts.has(post.key)) throw new Error(`two posts are called ${post.key}`);
    if (post.titles.length === 0 || post.duties.length < 3 || post.about.length === 0)
      throw new Error(`${post.key} has no words`);
    posts.set(post.key, { ...post, told: told.get(jobtagOfPost[post.key] ?? 0) ?? [] });
  }
  const businesses: readonly Business[] = [
    ...careBusinesses,
    ...buildingBusinesses,
    ...makingBusinesses,
    ...tradeBusinesses,
    ...serviceBusinesses,
    ...others.map(({ business }) => business),
  ];
  for (const { key, posts: wanted } of businesses)
    for (const [{ post }] of wanted) if (!posts.has(post)) throw new Error(`${key} seeks ${post}, which is no post`);
  return { posts, businesses };
};
export type Registry = ReturnType<typeof registryFrom>;
export type FullPost = Post & { readonly told: readonly string[] };
