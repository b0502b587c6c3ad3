import { useTranslations } from "next-intl";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A span in its two largest units, without the rest; what is shorter than a minute in whole seconds, begun ones too. */
export function spanParts(ms: number) {
  const unit = ms >= day ? "days" : ms >= hour ? "hours" : ms >= minute ? "minutes" : "seconds";
  return {
    unit,
    days: Math.floor(ms / day),
    hours: Math.floor((ms % day) / hour),
    minutes: Math.floor((ms % hour) / minute),
    seconds: Math.ceil((ms % minute) / 1000),
  };
}

/** Says how long: `2 dagen 3 u`, `3 u 12 min`, `3 min`, `12 s`. */
export function useSpan(): (ms: number) => string {
  const t = useTranslations("declarations.late");
  return (ms) => t("span", spanParts(ms));
}
