import { addDays, type LocalMoment } from "@/lib/day";

const dayLength = 1440;

const two = (count: number): string => String(count).padStart(2, "0");

/** So many minutes later on the wall clock, or earlier; never more than a day. */
export function shiftMoment({ day, hour }: LocalMoment, minutes: number): LocalMoment {
  const shifted = Number(hour.slice(0, 2)) * 60 + Number(hour.slice(2, 4)) + minutes;
  const days = Math.floor(shifted / dayLength);
  const ofDay = shifted - days * dayLength;
  return { day: addDays(day, days), hour: two(Math.floor(ofDay / 60)) + two(ofDay % 60) };
}
