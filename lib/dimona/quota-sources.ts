/** A document by its official name, in the languages in which it exists. */
export type Source = { nl: string; fr: string };

/** Where the dated numbers are from. A name of a document, not a sentence: shown as it is. */
export const QUOTA_SOURCES = {
  student2017: {
    nl: "KB 28/11/1969, art. 17bis, uren sinds 01/01/2017",
    fr: "AR 28/11/1969, art. 17bis, heures depuis le 01/01/2017",
  },
  student2023: {
    nl: "KB 28/11/1969, art. 17bis, tijdelijke verhoging voor 2023 en 2024",
    fr: "AR 28/11/1969, art. 17bis, augmentation temporaire pour 2023 et 2024",
  },
  student2025: {
    nl: "KB 28/11/1969, art. 17bis; wet bekendgemaakt in het BS van 08/05/2025",
    fr: "AR 28/11/1969, art. 17bis ; loi publiée au MB du 08/05/2025",
  },
  horecaWorker: {
    nl: "RSZ, socialsecurity.be, Gelegenheidswerknemer in de horeca",
    fr: "ONSS, socialsecurity.be, Travailleur occasionnel dans l'horeca",
  },
  horecaEmployer2013: {
    nl: "RSZ, tussentijdse instructies 2015/2 (101e dag pas vanaf 01/07/2015)",
    fr: "ONSS, instructions intermédiaires 2015/2 (101e jour à partir du 01/07/2015 seulement)",
  },
  horecaEmployer2015: {
    nl: "KB 23/10/2015 (BS 06/11/2015) tot wijziging van KB 28/11/1969",
    fr: "AR 23/10/2015 (MB 06/11/2015) modifiant l'AR 28/11/1969",
  },
  article17: {
    nl: "KB 28/11/1969, art. 17; RSZ, instructies 2022/2, Socioculturele sector en sport",
    fr: "AR 28/11/1969, art. 17 ; ONSS, instructions 2022/2, Secteur socioculturel et sport",
  },
  flexi2015: {
    nl: "RSZ, instructies DmfA, Flexi-jobs (maatregel sinds 01/12/2015)",
    fr: "ONSS, instructions DmfA, Flexi-jobs (mesure depuis le 01/12/2015)",
  },
  flexi2024: {
    nl: "Programmawet 22/12/2023 (BS 29/12/2023), art. 182 e.v.",
    fr: "Loi-programme 22/12/2023 (MB 29/12/2023), art. 182 et suiv.",
  },
  greenSectors2014: {
    nl: "RSZ, instructies 2019/3, Gelegenheidsarbeiders in de land- en tuinbouw",
    fr: "ONSS, instructions 2019/3, Travailleurs occasionnels de l'agriculture et de l'horticulture",
  },
  greenSectorsPress: {
    nl: "Berichten van sociale secretariaten, 2020 tot 2023",
    fr: "Communications de secrétariats sociaux, 2020 à 2023",
  },
  greenSectors2023: {
    nl: "Bericht van een sociaal secretariaat van 30/11/2023; voor 2024 en later niet in een wettekst gezien",
    fr: "Communication d'un secrétariat social du 30/11/2023 ; pas vu dans un texte légal pour 2024 et après",
  },
} as const satisfies Record<string, Source>;
