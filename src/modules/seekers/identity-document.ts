/**
 * 本人確認書類: what somebody showed at the counter. Only the kind is ever kept, no number and no copy: of a
 * マイナンバーカード nothing else may be (番号法19条・20条), and nothing else is needed (職業安定法5条の5). The list is ours; no
 * official one is public.
 */
export const identityDocuments = [
  'driving-licence',
  'my-number-card',
  'passport',
  'residence-card',
  'disability-certificate',
  'insurance-confirmation',
  'two-others',
] as const;
export type IdentityDocument = (typeof identityDocuments)[number];
