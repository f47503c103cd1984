const numbered = (name: string, most: number, after = ''): string[] =>
  Array.from({ length: most }, (_, index) => `${name}${index + 1}${after}`);

/**
 * The fields of the 求人情報提供 feed as observed (data of 2026-05: 107 entries of at least 429 columns). A field of
 * this list is either read by the mapping or says again what another one says (codes without a published meaning).
 */
export const knownFields: ReadonlySet<string> = new Set([
  ...'kjno uktkymd_seireki uktkymd_wareki kjyukoymd shokaikigenymd'.split(' '),
  ...'kjkbn1_c kjkbn1_n kjkbn2_c kjkbn2_n kjkbn_title kokaikibo sgsyakbn_c sgsyakbn_n'.split(' '),
  ...'srkzksien_agtjigyo_c srkzksien_agtjigyo_n trialkoyoheiyo_kibo_c trialkoyoheiyo_kibo_n'.split(' '),
  ...'onlinejishuobo_uktkkahi_c onlinejishuobo_uktkkahi_n sngbrui_c sngbrui_dai_c sngbrui_n'.split(' '),
  ...numbered('skbtrn', 10),
  ...'juriatsno juriatsmei'.split(' '),
  ...numbered('skgybrui', 3, '_c'),
  ...numbered('skgybruicode', 3, '_dai_c'),
  ...'jgshmei jgshmeikana jgshyubinno jgshszci jgshjusho_n jgshhp sksu shigoto_ny koyokeitai_c koyokeitai_n'.split(' '),
  ...'ssintoyo_umu_n koyokikan koyokikan_sadame_n shgbsyubinno shgbsjusho'.split(' '),
  ...numbered('shgbsjusho', 3, '_n'),
  ...'shgbs_myre shgbs_myremjr shgbs_jgshmade_kotsushudan_n shgbs_jgshmade_shoyojn'.split(' '),
  ...'okni_jdktentisk_n shgbs_okni_jdktentisk_n mycartsknkahi_n chushajo_umu_n ztkkimmu_n'.split(' '),
  ...'tenkin_knsi_n tenkin_hani nenreisegnari_kagen nenreisegnari_jgn grki hynakiknt hynapcskill'.split(' '),
  ...numbered('menkyo_skku', 3, '_n'),
  ...numbered('menkyo_skkuyohi', 3, '_n'),
  ...'hynamenkyo_snta sykkn sykknchu_rodojoken sikg_aplusbkagen sikg_aplusbjgn chgn'.split(' '),
  ...'chgnkeitai chgnkeitai_n chgnkeitai_kagen chgnkeitai_jgn khky khkykagen khkyjgn'.split(' '),
  ...['', '_mei', '_kagen', '_jgn'].flatMap((after) => numbered('tgktat', 4, after)),
  ...'ktizangydi ktizangydi_kagen ktizangydi_jgn ktizangydaitkjk tskntat tskntatgaku'.split(' '),
  ...'shkyumu_n shkyrt shoyoumu_n shoyo shgjn shgjn_tkjk'.split(' '),
  ...['_open_close', '_open', '_close'].flatMap((after) => numbered('shgjn', 3, after)),
  ...'kyukeijn_n jkgi_umu_n jkgi_thkinjn_ji_n kyjs kyjs_mon kyjs_tue kyjs_wed kyjs_thu kyjs_fri'.split(' '),
  ...'kyjs_sat kyjs_sun kyjs_holiday kyjstosnta sk2sei_n nenkankjsu_n sixmonth_yukyukyuka_n'.split(' '),
  ...'knyuhkn knyhkn knyhkn_koyo knyhkn_rosai knyhkn_kenko knyhkn_kosei'.split(' '),
  ...'tiskkin_seido tiskkin_kysi_n tskknseido_n tnsei tnnenrei saikoyo saikoyo_jgnnenrei'.split(' '),
  ...'knmencho knmencho_jgnnenrei tkjshsetu_n jgis_kigyozentai_n jgis_shgbs_n'.split(' '),
  ...'sogyostrt_nen_seireki sogyostrt_nen_wareki shihonkin jigyony kaishatokucho kaishatocho dhsyamei'.split(' '),
  ...'ikujikyugyostkjissekiumu_n kaigokyugyostkjissekiumu_n fukushokusd_umu_n uijturnkange_n saiyoninzu_n'.split(' '),
  ...'boshury_n snta_boshury snkhoho snkhoho_shrisnko_c snkhoho_mensetsu_c snkhoho_hkkskn_c'.split(' '),
  ...'mensetsuyoteikaisu obshri_hwshkijo obshri_rrksh obshri_shkmkeireki obshri_jobcard oboshri_snta'.split(' '),
  ...'snktts_tel snktts_fax snktts_mail kjjknktkjk'.split(' '),
]);
