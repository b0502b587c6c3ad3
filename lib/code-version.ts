/**
 * The version of this code to a database: raised by one with each release. A migration that takes something away (a table, a
 * column, a value) waits until no running release needs it, and sets `installation.least_code` to the first release that does
 * without; code older than that then refuses to run, and for no other reason.
 */
export const CODE_VERSION = 1;
