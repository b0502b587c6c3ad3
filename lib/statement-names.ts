/** A statement is kept from this use on: what is asked once or twice is not worth its place. */
const KEPT_FROM = 3;
/** Texts that are counted at most, before counting begins anew. */
const COUNTED = 2_000;

/**
 * As many parameters as there happen to be: each number of them would be a statement of its own. As many rows in one: a plan
 * that was made while the table was small could go on reading it whole.
 */
const isList = (sql: string): boolean => /IN \(\$\d+,|VALUES \([^()]*\), ?\(|jsonb_to_recordset|unnest\(/.test(sql);

/**
 * Names for statements that come again and again, so that PostgreSQL reads and plans each once a connection and not once a use
 * (as JDBC's drivers do it); an empty name for all others. A connection keeps what was named as long as it lives, so there are
 * `most` of them.
 */
export function createStatementNames(most = 256): (sql: string) => string {
  const names = new Map<string, string>();
  const uses = new Map<string, number>();
  return (sql) => {
    const held = names.get(sql);
    if (held !== undefined || names.size >= most || isList(sql)) return held ?? "";
    const count = (uses.get(sql) ?? 0) + 1;
    if (uses.size >= COUNTED) uses.clear();
    uses.set(sql, count);
    if (count < KEPT_FROM) return "";
    const name = `kept_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
