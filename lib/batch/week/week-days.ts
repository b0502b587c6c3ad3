import { addDays, type Day, parseDay, weekday } from "@/lib/day";

/** The Monday of the week that holds a day. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** Monday to Sunday. */
export const daysOfWeek = (monday: Day): Day[] => [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(monday, count));

/** The Monday that an address names by any day of its week; the week of `today` where it names none. */
export const mondayIn = (text: string | undefined, today: Day): Day => mondayOf(parseDay(text ?? "") ?? today);
