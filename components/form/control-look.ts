import { classes } from "@/components/ui/classes";

/** The box around what is typed; it shows focus and fault of the input within. */
export const controlBox = classes(
  "flex h-(--control-h) w-full items-center gap-2 rounded-md border border-control bg-surface hover:border-ink-2",
  "has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent",
  "has-aria-invalid:border-refused has-aria-invalid:edge-refused has-disabled:border-line-2 has-disabled:text-ink-2",
);

/** The box of an input: with room at its edges. */
export const paddedBox = classes(controlBox, "px-2.5");

/** The input itself, without a box of its own. */
export const bareInput =
  "h-full min-w-0 flex-1 bg-transparent p-0 text-ellipsis text-ink outline-none forced-colors:outline-none";
