type Named = { lastName: string; firstName: string };

/** A worker's name in a sentence or title; `nameless` where only a number was given. */
export const shownName = ({ lastName, firstName }: Named, nameless: string): string =>
  `${firstName} ${lastName}`.trim() || nameless;

/** A worker's name in a list, which is sorted by last name. */
export const sortedName = ({ lastName, firstName }: Named, nameless: string): string =>
  `${lastName} ${firstName}`.trim() || nameless;
