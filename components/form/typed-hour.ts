const shape = /^(\d{1,2})(?:[:.hu ]?(\d{2})|[hu])?$/;

/**
 * The hour that a person typed, as `HHMM`: `17:30`, `1730`, `17u30`, `17h`, `9`. `24:00` is the end of the day.
 * Undefined when it is no hour.
 */
export function parseTypedHour(typed: string): string | undefined {
  const [, hours, minutes = "00"] = shape.exec(typed.trim().toLowerCase()) ?? [];
  if (!hours) return undefined;
  const count = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || count > 24 * 60) return undefined;
  return hours.padStart(2, "0") + minutes;
}

/** `17:30` for `1730`. */
export const showHour = (hour: string): string => `${hour.slice(0, 2)}:${hour.slice(2, 4)}`;
