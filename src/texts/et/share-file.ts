import type { shareFile as english } from '../en/share-file.js';
import type { Worded } from '../worded.js';

export const shareFile: Worded<typeof english> = {
  fileHeading: 'Kogu arvutus failina',
  fileIntro:
    'Sinu arvud, võrdlusnäitajad, stsenaariumid ja tabelid koos nimedega. Fail tehakse sinu seadmes ja seda ei saadeta kuhugi. Jätkamiseks ava see siin.',
  fileSave: 'Salvesta failina',
  fileOpen: 'Ava fail…',
  fileCopy: 'Kopeeri tekstina',
  filePaste: 'Ava kopeeritud tekstist',
  filePasteField: 'Salvestatud arvutuse tekst',
  filePasteOpen: 'Ava see tekst',
  fileOffered:
    'Otsi faili {file} allalaadimiste seast. Kui seda seal ei ole, ei saa sellel lehel faile salvestada: kopeeri arvutus tekstina.',
  fileCopied: 'Arvutus on kopeeritud. Hoia seda märkmes; „Ava kopeeritud tekstist“ toob selle tagasi.',
  fileByHand: 'Sellel lehel ei saa faile salvestada. Arvutus on siin tekstina, valitud: kopeeri see ise.',
  fileUnread: 'Faili ei saanud lugeda. Vali see uuesti.',
  fileEmpty: 'Kleebi kõigepealt salvestatud arvutuse tekst.',
  fileSame: 'Failis on sama, mis juba siin.',
  fileAsks: 'Failis on teine arvutus kui sinul',
  fileTake: 'Ava fail',
  fileShown: 'See arvutus tuli failist',
  otherRows: '{n}, teised',
  patientValue: 'Mida patsient väärt on, arve',
  thisMonth: 'See kuu, arve',
  otherMonth: 'mis oli tulnud: {month}, mis ei ole see kuu',
  rowsOf: '{table}, ridu',

  nothingTaken: '{why} Failist ei võetud midagi.',
  file_too_large: 'See fail on suurem kui ükski arvutus.',
  file_not_json: 'See ei ole salvestatud arvutus või ei ole see terve. Vali fail, mille nime lõpp on .funnel.json.',
  file_newer: 'Selle faili on salvestanud kalkulaatori uuem versioon. Ava see seal.',
  file_other_funnel: 'See fail kuulub teisele kalkulaatorile: siin ei ole kohta ühelegi selle arvule.',
  file_wrong_kind:
    'Failis on midagi muudetud: kohas {place} on midagi muud. Salvesta see uuesti seal, kust see pärineb.',
  file_strange_key:
    'Faili on lisatud midagi, mida arvutustes ei ole: {place}. Salvesta see uuesti seal, kust see pärineb.',
  file_too_long: 'Faili ühes kohas on liiga palju: {place}. Salvesta see uuesti seal, kust see pärineb.',
  file_not_a_number: 'Faili ühes kohas ei ole arvu kujul 180000.5: {place}. Paranda see või salvesta fail uuesti.',
  file_out_of_range: 'Arv failis ei ole oma kohas mõistlik: {place}. Paranda see või salvesta fail uuesti.',
  file_too_many_rows: 'Faili tabelis on üle {most} rea: {place}.',
  file_long_name: 'Nimi failis on pikem kui {most} märki: {place}.',
  file_equal_names: 'Faili tabelis on kahel real sama nimi: {place}. Nimeta üks ümber.',
  file_not_a_month: 'Faili ühes kohas ei ole kuud kujul 2026-10: {place}.',
  file_unknown_kind: 'Failis on tundmatut liiki kanal: {place}.',
  rowPlace: '{table}, rida {n}: {column}',
};
