import type { FieldName } from "@/lib/dimona/declaration";
import type { Texts } from "@/lib/dimona/texts";

/** A functional block of the glossary whose fields a form draws together. */
export type FieldBlock = {
  /** The RSZ's block number. */
  number: string;
  title: Texts;
  /** How the names of its fields begin, or the names themselves. */
  fields: readonly string[];
};

/** Where the titles are from: NL is the RSZ's name of the block, the others are ours. */
export const FIELD_BLOCKS_SOURCE = "RSZ glossary Dimona 2023/3, functional blocks";

/** The blocks of an IN besides its own and the characteristics. */
export const FIELD_BLOCKS: readonly FieldBlock[] = [
  {
    number: "90107",
    title: {
      nl: "Gebruikende onderneming",
      fr: "Entreprise utilisatrice",
      de: "Entleihendes Unternehmen",
      en: "Using company",
    },
    fields: ["usingCompany"],
  },
  {
    number: "90376",
    title: {
      nl: "Plaats van tewerkstelling van de student",
      fr: "Lieu d'occupation de l'étudiant",
      de: "Beschäftigungsort des Studenten",
      en: "Student's place of work",
    },
    fields: ["workPlace"],
  },
  {
    number: "90375",
    title: {
      nl: "Controlekaarten voor de bouwsector",
      fr: "Cartes de contrôle pour le secteur de la construction",
      de: "Kontrollkarten für das Bauwesen",
      en: "Control cards for construction",
    },
    fields: ["firstMonthCard", "nextMonthCard"],
  },
  {
    number: "90594",
    title: {
      nl: "Kleine statuten – Informatie",
      fr: "Petits statuts – Informations",
      de: "Kleine Statute – Angaben",
      en: "Small statutes – Information",
    },
    fields: ["employmentNature", "workerStatus", "activityWithRisk"],
  },
];

/** The block that a field is of; undefined for the period and its characteristics. */
export const blockOf = (name: FieldName): FieldBlock | undefined =>
  FIELD_BLOCKS.find(({ fields }) => fields.some((it) => name.startsWith(it)));
