import type { Column } from "@/lib/batch/column";

const read = (...lines: string[]): string[] => lines.flatMap((line) => line.split(" | "));

/** How lists call a column, beside the titles of the RSZ. Capitals, accents, blanks and punctuation do not count. */
export const SPELLINGS: Readonly<Partial<Record<Column, readonly string[]>>> = {
  employer: read(
    "Werkgever | Klant | Klantnummer | Klantnr | Dossier | Dossiernummer | Dossiernr | Aansluitingsnummer",
    "RSZ-nummer | RSZ-nr | RSZ | RSZ-nummer werkgever | Ondernemingsnummer | KBO | KBO-nummer | BTW-nummer",
    "Ondernemingsnummer werkgever | Nummer werkgever | Werkgeversnummer | Naam werkgever | Firma | Bedrijf",
    "Employeur | Client | Numéro client | N° client | Numéro de dossier | N° dossier | Numéro d'affiliation",
    "Numéro ONSS | N° ONSS | ONSS | Matricule ONSS | Numéro d'entreprise | N° d'entreprise | BCE | N° BCE",
    "Numéro d'entreprise employeur | Numéro TVA | N° TVA | Société | Entreprise | Nom employeur | Arbeitgeber",
    "Kunde | Kundennummer | Kunden-Nr | LSS-Nummer | LSS-Nr | Unternehmensnummer | ZDU-Nummer",
    "Arbeitgebernummer | Name des Arbeitgebers | Employer | Customer | Client number | Employer number",
    "NSSO number | Company number | Enterprise number | VAT number | Company | Employer name",
  ),
  kind: read(
    "Soort | Soort aangifte | Aangifte | Type aangifte | Dimona | Soort Dimona | Dimona-type | Actie",
    "Bewerking | Nature | Nature de la déclaration | Type de déclaration | Déclaration | Type Dimona",
    "Type de Dimona | Action | Art der Meldung | Meldung | Meldungsart | Art Dimona | Aktion | Kind",
    "Declaration | Declaration type | Declaration kind | Kind of declaration | Dimona type | Dimona action",
  ),
  worker: read(
    "INSZ | INSZ-nummer | INSZ-nr | INSZ werknemer | INSZ/BIS | Rijksregisternummer | Rijksregisternr",
    "Rijksregister | RRN | RR-nummer | RRnr | BIS-nummer | Bisnummer | Identificatienummer sociale zekerheid",
    "Nationaal nummer | NISS | Numéro NISS | N° NISS | NISS travailleur | Numéro de registre national",
    "N° registre national | Registre national | Numéro national | N° national | Numéro BIS | NRN | N° RN",
    "Numéro de sécurité sociale | ENSS | ENSS-Nummer | Nationalregisternummer | Nationalregister",
    "Nationalregister-Nr | BIS-Nummer | Nationalnummer | Erkennungsnummer der sozialen Sicherheit | SSIN",
    "National register number | National number | National register | Social security number | BIS number",
    "Worker number | INSS",
  ),
  lastName: read(
    "Achternaam | Familienaam | Naam werknemer | Nom de famille | Nom du travailleur | Nom travailleur",
    "Nachname | Familienname | Name des Arbeitnehmers | Last name | Surname | Family name",
  ),
  firstName: read(
    "Voornaam | Voornamen | Roepnaam | Prénom | Prénoms | Prénom du travailleur | Vorname | Vornamen",
    "First name | Given name | Forename",
  ),
  periodNumber: read(
    "Dimonanummer | Dimona-nr | Periodenummer | Periodenr | Dimona-periode | Dimona-periodenummer",
    "Numéro Dimona | N° Dimona | Numéro de période | N° période | Période Dimona | Numéro de la période",
    "Dimona-Nummer | Periodennummer | Dimona-Periode | Dimona number | Period number | Dimona period",
  ),
  workerType: read(
    "Werknemerstype | Type werknemer | Soort werknemer | Aard van de werknemer | Werknemerskengetal",
    "Contracttype | Soort contract | Type travailleur | Nature du travailleur | Catégorie travailleur",
    "Catégorie de travailleur | Type de contrat | Arbeitnehmerart | Arbeitnehmertyp | Vertragsart",
    "Type of worker | Worker code | Contract type",
  ),
  jointCommittee: read(
    "Paritair comité | Par. comité | PC | PC-nummer | PC nr | Nummer paritair comité | Paritair comitee",
    "Commission paritaire | CP | N° CP | Numéro CP | N° commission paritaire | Numéro commission paritaire",
    "Paritätische Kommission | Paritätischer Ausschuss | PK | PK-Nummer | Nummer paritätische Kommission",
    "Joint committee | JC | JC number | Joint industrial committee",
  ),
  subEntity: read(
    "Deelentiteit | Sub-entiteit | Subentiteit | Sous-entité | N° sous-entité | Teileinheit | Sub-entity",
  ),
  usingCompanyCommittee: read(
    "PC gebruiker | Paritair comité gebruiker | CP utilisateur | Commission paritaire utilisateur",
    "PK Entleiher | Paritätische Kommission Entleiher | Joint committee user | JC user",
  ),
  usingCompanyEnterpriseNumber: read(
    "Ondernemingsnummer gebruiker | KBO gebruiker | KBO-nummer gebruiker | Numéro d'entreprise utilisateur",
    "BCE utilisateur | N° BCE utilisateur | Unternehmensnummer Entleiher | Enterprise number user",
  ),
  usingCompanyName: read(
    "Gebruiker | Naam gebruiker | Gebruikende onderneming | Utilisateur | Nom de l'utilisateur",
    "Nom utilisateur | Entleiher | Name Entleiher | Using company | User company | Name of user",
  ),
  startDate: read(
    "Begindatum | Startdatum | Datum in dienst | In dienst | Indiensttreding | Datum indiensttreding",
    "Van datum | Datum van | Aanvangsdatum | Begin datum | Start datum | Eerste dag | Date début",
    "Date de début | Début date | Date d'entrée | Entrée en service | Date entrée en service | Date in",
    "Entrée | Premier jour | Du | Beginndatum | Anfangsdatum | Eintrittsdatum | Eintritt | Dienstantritt",
    "Datum Beginn | Erster Tag | Start date | Begin date | Date of start | From date | Entry date | Date from",
    "First day",
  ),
  startHour: read(
    "Beginuur | Startuur | Uur van | Uur begin | Begin uur | Start uur | Van uur | Uur start | Starttijd",
    "Begintijd | Heure début | Heure de début | h. début | h début | Heure du début | Début heure | Heure de",
    "De heure | Heure commencement | Heure d'arrivée | Beginnzeit | Anfangszeit | Startzeit | Uhrzeit Beginn",
    "Beginn Uhrzeit | Uhrzeit von | Stunde Beginn | Start time | Start hour | Begin time | Begin hour",
    "From time | From hour | Time from",
  ),
  endDate: read(
    "Einddatum | Datum uit dienst | Uit dienst | Uitdiensttreding | Datum uitdiensttreding | Datum tot",
    "Tot datum | Eind datum | Datum eind | Laatste dag | Date fin | Date de fin | Fin date | Date de sortie",
    "Sortie de service | Date sortie de service | Date out | Sortie | Dernier jour | Au | Enddatum",
    "Austrittsdatum | Austritt | Datum Ende | Letzter Tag | End date | Date of end | To date | Until date",
    "Exit date | Date to | Last day",
  ),
  endHour: read(
    "Einduur | Uur tot | Uur einde | Einde uur | Eind uur | Tot uur | Uur eind | Eindtijd | Stopuur",
    "Heure fin | Heure de fin | h. fin | h fin | Fin heure | Heure à | À heure | Heure de départ | Endzeit",
    "Enduhrzeit | Uhrzeit Ende | Ende Uhrzeit | Uhrzeit bis | Stunde Ende | End time | End hour | To time",
    "To hour | Time to | Until time",
  ),
  plannedHours: read(
    "Geplande uren | Aantal uren | Uren | Aantal geplande uren | Studentenuren | Uren student",
    "Gepland aantal uren | Heures prévues | Nombre d'heures | Heures | Nombre d'heures prévues",
    "Nbre d'heures | Nb heures | Heures étudiant | Geplante Stunden | Anzahl Stunden | Stunden | Stundenzahl",
    "Planned hours | Hours | Number of hours",
  ),
  workPlaceName: read(
    "Werkplaats | Plaats van tewerkstelling | Tewerkstellingsplaats | Naam werkplaats | Lieu de travail",
    "Lieu d'occupation | Nom du lieu de travail | Arbeitsort | Beschäftigungsort | Place of work | Workplace",
  ),
  workPlaceStreet: read("Straat werkplaats | Rue lieu de travail | Straße Arbeitsort | Street workplace"),
  workPlaceHouseNumber: read(
    "Huisnummer werkplaats | Nummer werkplaats | Numéro lieu de travail | Hausnummer Arbeitsort",
    "House number workplace",
  ),
  workPlacePostBox: read("Bus werkplaats | Boîte lieu de travail | Briefkasten Arbeitsort | Box workplace"),
  workPlaceZipCode: read(
    "Postcode werkplaats | Code postal lieu de travail | Postleitzahl Arbeitsort | PLZ Arbeitsort",
  ),
  workPlaceCity: read("Gemeente werkplaats | Commune lieu de travail | Gemeinde Arbeitsort | Municipality workplace"),
  workPlaceCountry: read("Land werkplaats | Pays lieu de travail | Land Arbeitsort | Country workplace"),
  firstMonthCard: read(
    "C3.2A | C3.2A-kaart | C3.2A kaartnummer | Controlekaart | Carte C3.2A | Carte de contrôle | Karte C3.2A",
  ),
  nextMonthCard: read("C3.2A volgende maand | C3.2A mois suivant | C3.2A Folgemonat | C3.2A next month"),
  employmentNature: read("Arbeider/bediende | Ouvrier/employé | Arbeiter/Angestellter | Blue-collar/white-collar"),
  workerStatus: read("Statuut F1/F2 | Statut F1/F2 | Status F1/F2"),
  activityWithRisk: read(
    "Risico | Risicoactiviteit | Activité à risque | Risque | Risikotätigkeit | Activity with risk",
  ),
};

/** Words that mean one column or another by those around them. */
export const UNSURE = {
  /** A day, and of the two the first that is still without one. */
  day: read("Datum | Dag | Date | Jour | Tag | Day | Datum prestatie | Date prestation | Werkdag"),
  /** An hour, of the day that stands before it. */
  hour: read("Uur | Tijd | Tijdstip | Heure | H | Uhrzeit | Zeit | Stunde | Hour | Time"),
  /** A begin: the hour where the days are named otherwise, else the day. */
  begin: read(
    "Begin | Start | Van | Vanaf | Aanvang | Début | De | A partir de | Beginn | Anfang | Von | Ab | From",
    "Since",
  ),
  end: read(
    "Einde | Eind | Stop | Tot | Tot en met | t/m | Fin | A | Jusqu'au | Jusque | Ende | Bis | To | End",
    "Until | Till",
  ),
  /** The worker type, unless another column says so in full. */
  type: read("Type | Typ | Statuut | Statut"),
  /** A name: the family name beside a first name or a number, else the worker. */
  name: read("Naam | Nom | Name"),
  /** The worker, where no column holds the number; nothing otherwise. */
  worker: read(
    "Werknemer | Medewerker | Personeelslid | Naam en voornaam | Naam voornaam | Volledige naam | Student",
    "Jobstudent | Flexi-jobber | Travailleur | Collaborateur | Nom et prénom | Nom prénom | Nom complet",
    "Étudiant | Arbeitnehmer | Mitarbeiter | Name und Vorname | Name Vorname | Worker | Employee | Full name",
  ),
} as const;
