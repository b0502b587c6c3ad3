/** The header in which a request's id comes from a proxy of the installation, and goes back to the browser. */
export const REQUEST_ID = "x-request-id";

/** No underscores: Next marks errors of its own with words that have them, and the id of a request marks its errors. */
const shape = /^[0-9a-z][0-9a-z.:-]{7,63}$/i;

/** The id that a request came with, in small letters, or a new one. */
export const requestIdOf = (given: string | null): string =>
  given && shape.test(given) ? given.toLowerCase() : crypto.randomUUID();
