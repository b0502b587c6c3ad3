import { classes } from "@/components/ui/classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "link";
export type ButtonSize = "sm" | "md";

const base =
  "inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium no-underline transition-colors duration-75 aria-disabled:opacity-70 print:hidden";

const variants: Record<ButtonVariant, string> = {
  primary: "border-fill bg-fill text-on-fill hover:border-fill-hover hover:bg-fill-hover",
  secondary: "border-control bg-surface text-ink hover:bg-hover",
  quiet: "border-transparent text-accent hover:bg-hover",
  link: "min-h-6 border-transparent text-accent underline decoration-1 underline-offset-3 hover:text-accent-hover",
};

const sizes: Record<ButtonSize, string> = {
  md: "h-(--control-h) px-3",
  sm: "h-(--control-h-sm) px-2 text-sm",
};

/** The look shared by buttons and links that act as one. */
export const buttonLook = (variant: ButtonVariant, size: ButtonSize, className?: string): string =>
  classes(base, variants[variant], variant !== "link" && sizes[size], className);

/** For a button that says a whole sentence: on a narrow screen it takes more lines. */
export const mayWrap =
  "max-sm:h-auto max-sm:min-h-(--control-h) max-sm:py-1.5 max-sm:text-left max-sm:whitespace-normal";
