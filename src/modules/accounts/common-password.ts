/**
 * Words that stand at the top of published lists of leaked passwords, and their Japanese sisters: names, places, sweets,
 * figures, this service's own words. A password that is one of them with digits and signs round it is refused.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwd pass passcode passphrase secret letmein welcome hello login logon signin admin administrator root user
  guest test testtest tester testing demo sample example default master changeme change access manager system server
  qwerty qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qwer wasd abc abcd abcde abcdef abcdefg xyz aaa aaaa
  iloveyou love lovely baby princess sunshine shadow monkey dragon football baseball basketball soccer superman batman
  michael jordan charlie jessica jennifer ashley daniel thomas george andrew joshua freedom whatever trustno hunter
  ninja mustang summer winter spring autumn january february march april june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday flower cookie chocolate orange apple banana computer
  internet google yahoo facebook twitter instagram microsoft windows iphone samsung android nintendo pokemon starwars
  himitsu angou pasuwado pasuwaado nihon nippon japan tokyo toukyou osaka oosaka kyoto kyouto nagoya sapporo fukuoka
  yokohama kobe koube sendai hiroshima okinawa hokkaido hokkaidou sakura fuji fujisan yamada tanaka suzuki sato satou
  takahashi watanabe ito itou yamamoto nakamura kobayashi kato katou yoshida taro tarou hanako ichiro ichirou jiro jirou
  kenji takashi hiroshi akira satoshi daisuke kazuya naoki takuya yuki yuuki haruka yuka yuko yuuko keiko yoko youko
  akiko naomi ayumi misaki nanami aoi hana mai momoko kokoro hikari haruto sota minato ren arigato arigatou konnichiwa
  ohayo ohayou oyasumi daisuki aishiteru suki kawaii gambare ganbare yoroshiku sayonara neko inu koneko usagi kuma
  doraemon nobita pikachu naruto onepiece luffy gundam totoro ghibli jibuli dragonball conan anpanman mario zelda
  kirby hanshin tigers giants kyojin dragons carp hawks hello kitty hellokitty sushi ramen
  hellowork harowaku harowa mypage maipeji shigoto kyujin kyuujin kyushoku kyuushoku kyushokusha shushoku shuushoku tenshoku hataraku
  kaisha oubo saiyo saiyou mensetsu rirekisho haken shokugyo shokugyou antei anteisho korosho koroosho mhlw`.split(
    /\s+/,
  ),
);

/** Runs of the keyboard and the alphabet, longest first; what is left beside them must still be a password. */
export const commonRuns: readonly string[] = [
  '1qaz2wsx3edc',
  'qwertyuiop',
  'asdfghjkl',
  '1234567890',
  '0987654321',
  'zaq12wsx',
  '1qaz2wsx',
  '1q2w3e4r',
  'q1w2e3r4',
  'abcdefgh',
  'zxcvbnm',
  'qazwsx',
  'abc123',
  '123abc',
  'a1b2c3',
  'qwerty',
  'asdfgh',
  'abcdef',
  'abcd',
  'qwer',
  'asdf',
  'zxcv',
  '12345678',
  '87654321',
  '1234567',
  '7654321',
  '123456',
  '654321',
  '12345',
  '54321',
  '1234',
  '4321',
  '123',
  '321',
  'abc',
  '!@#$%^&*',
  '!"#$%&',
  '!@#$',
  '!"#$',
  '!@#',
  '!"#',
];
