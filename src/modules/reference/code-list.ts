/** 日本標準産業分類. */
export type Industry = {
  edition: 13 | 14;
  code: string;
  level: '大' | '中' | '小' | '細';
  name: string;
  /** The letter of its 大分類. */
  dai: string;
  parentCode: string | undefined;
};

/** 免許・資格コード. */
export type Licence = { code: string; name: string; groupCode: string; groupName: string };

/** 沿線コード of the search form; only around Tokyo, Osaka and Nagoya. */
export type RailwayLine = { code: string; name: string };

/** 希望する職種 of the search form. */
export type WishGroup = { code: string; name: string; occupations: readonly { number: number; name: string }[] };

/** How an entry is known. `memory`: without a source, to be checked before anything official depends on it. */
type Evidence = 'official' | 'site' | 'data' | 'api' | 'parsers' | 'clients' | 'memory';

export type CodeItem = { position: number; code: string | undefined; label: string; evidence: Evidence };
export type CodeList = {
  name: string;
  observedName: string;
  evidence: string;
  source: string;
  items: readonly CodeItem[];
};
