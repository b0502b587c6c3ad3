/** Joins class names and leaves out what is empty. */
export const classes = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join(" ");
