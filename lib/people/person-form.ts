import type { Day } from "@/lib/day";
import { BELGIUM } from "@/lib/dimona/belgium";
import { parseDayInput } from "@/lib/dimona/notation";
import { formatBirthDate } from "@/lib/people/birth-date";
import type { Person } from "@/lib/people/person";
import type { NewPersonForm, PersonForm } from "@/lib/people/schema";

const noIdentity: NewPersonForm["identity"] = {
  birthDate: "",
  birthPlace: "",
  birthCountry: "",
  nationality: "",
  gender: "",
  street: "",
  houseNumber: "",
  postBox: "",
  zipCode: "",
  city: "",
  country: BELGIUM,
};

/** A new worker of an employer, when one is chosen already. */
export const emptyPerson = (employerId: string): NewPersonForm => ({
  employerId,
  insz: "",
  lastName: "",
  firstName: "",
  identity: noIdentity,
});

/** A person as its form shows it. The number that it has is not in it: the form only takes a new one. */
export const toPersonForm = ({ lastName, firstName, identity, numbers }: Person): PersonForm => {
  const { lastName: _lastName, firstName: _firstName, birthDate, ...rest } = identity;
  return {
    insz: "",
    numberFrom: "",
    lastName,
    firstName,
    needsIdentity: numbers.length === 0,
    identity: { ...noIdentity, ...rest, birthDate: birthDate ? formatBirthDate(birthDate) : "" },
  };
};

/** What was typed, with the day as `YYYY-MM-DD` where it was understood. */
export const preparePerson = (typed: PersonForm, today: Day): PersonForm => ({
  ...typed,
  numberFrom: typed.numberFrom && (parseDayInput(typed.numberFrom, today) ?? typed.numberFrom),
});
