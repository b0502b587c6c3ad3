/**
 * An INSZ for lists: the check digits alone, `••.••.••-•••.97`. They tell namesakes apart for who holds the number, and
 * say nothing of birth and sex. Made on the server: the number itself never reaches a page that masks it.
 */
export const maskInsz = (digits: string): string => `••.••.••-•••.${digits.slice(-2)}`;
