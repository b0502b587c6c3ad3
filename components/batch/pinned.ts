/**
 * What stays at an edge of the sheet while the columns move under it. Sticky cells are layers of their own, over a hundred with
 * two a row, and putting those together took a third of every frame of scrolling. So they are sticky only while columns
 * move (`data-panning`); at rest, and while rows move, they stand where `usePinned` says.
 */
export const pinnedLeft = "relative left-(--pin-left) group-data-panning/grid:sticky group-data-panning/grid:left-0";

/** Only where the screen is wide. */
export const pinnedRight =
  "xl:relative xl:z-1 xl:left-(--pin-right) xl:group-data-panning/grid:sticky xl:group-data-panning/grid:right-0 xl:group-data-panning/grid:left-auto";
