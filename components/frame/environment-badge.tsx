import { Factory, FlaskConical, type LucideIcon, TestTubes } from "lucide-react";
import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";

export type Environment = "simulator" | "simulation" | "production";

const looks: Record<Environment, { icon: LucideIcon; badge: string; line: string }> = {
  simulator: { icon: FlaskConical, badge: "bg-simulator-tint text-simulator", line: "border-simulator-line" },
  simulation: { icon: TestTubes, badge: "bg-simulation-tint text-simulation", line: "border-simulation" },
  production: { icon: Factory, badge: "bg-production-tint text-production", line: "border-production" },
};

/** The line over every page says the environment before a word is read. */
export const environmentLine = (environment: Environment): string => classes("border-t-3", looks[environment].line);

/** The environment in one word. */
export function EnvironmentBadge({ environment }: { environment: Environment }) {
  const t = useTranslations("frame");
  const look = looks[environment];
  return (
    <span
      title={t(`environmentTitle.${environment}`)}
      className={classes(
        "inline-flex h-6 shrink-0 items-center gap-1.5 rounded-sm px-2 text-xs font-semibold whitespace-nowrap forced-colors:border",
        look.badge,
      )}
    >
      <Icon of={look.icon} size="sm" />
      {t(`environment.${environment}`)}
    </span>
  );
}
