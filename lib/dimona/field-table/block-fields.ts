import { row } from "@/lib/dimona/field-table/field";

const card = (text: string): boolean => /^\d{12}$/.test(text);

/** The control cards of construction (90375) and the small statutes (90594). */
export const BLOCK_FIELDS = {
  firstMonthCard: row("firstMonthCard", "00663", "card-number", card, [
    "C3.2A-kaartnummer van de maand van begin",
    "Numéro de carte C3.2A du mois de début",
    "Nummer der Karte C3.2A des Anfangsmonats",
    "C3.2A card number of the month of the start",
  ]),
  nextMonthCard: row("nextMonthCard", "00664", "card-number", card, [
    "C3.2A-kaartnummer van de volgende maand",
    "Numéro de carte C3.2A du mois suivant",
    "Nummer der Karte C3.2A des Folgemonats",
    "C3.2A card number of the next month",
  ]),
  employmentNature: row(
    "employmentNature",
    "01231",
    "choice",
    (text) => text === "EMPLOYEE" || text === "WORKER",
    ["Soort werk", "Nature de l'emploi", "Art der Beschäftigung", "Nature of the work"],
    {
      options: [
        { value: "EMPLOYEE", title: { nl: "Bediende", fr: "Employé", de: "Angestellter", en: "White-collar" } },
        { value: "WORKER", title: { nl: "Arbeider", fr: "Ouvrier", de: "Arbeiter", en: "Blue-collar" } },
      ],
    },
  ),
  workerStatus: row(
    "workerStatus",
    "00053",
    "choice",
    (text) => text === "F1" || text === "F2",
    ["Statuut van de werknemer", "Statut du travailleur", "Statut des Arbeitnehmers", "Worker status"],
    {
      options: [
        {
          value: "F1",
          title: {
            nl: "F1 – opleiding voor betaald werk, dekking als leerling",
            fr: "F1 – formation pour un travail rémunéré, couverture d'apprenti",
            de: "F1 – Ausbildung für bezahlte Arbeit, Deckung wie Lehrling",
            en: "F1 – training for paid work, covered as an apprentice",
          },
        },
        {
          value: "F2",
          title: {
            nl: "F2 – leercontract met specifieke dekking",
            fr: "F2 – contrat d'apprentissage avec couverture spécifique",
            de: "F2 – Lehrvertrag mit besonderer Deckung",
            en: "F2 – apprenticeship contract with a cover of its own",
          },
        },
      ],
    },
  ),
  /** The zone has one anomaly only, -521: a code that is none cannot go with the nature of the work either. */
  activityWithRisk: row(
    "activityWithRisk",
    "00041",
    "number",
    (text) => /^\d{1,3}$/.test(text),
    [
      "Activiteit ten opzichte van het risico",
      "Activité par rapport au risque",
      "Tätigkeit im Verhältnis zum Risiko",
      "Activity in relation to the risk",
    ],
    { anomalies: { "001": null, "003": "00041-521", "005": null } },
  ),
};
