// `npm run -s rules:ledger`: what the law makes of each anomaly of the RSZ's glossary, one a line, and how many of each kind on
// the last line. Exits 1 when one has no entry.
import { DECLARATION_ANOMALIES, LEDGER, type LedgerEntry } from "@/lib/dimona/ledger";
import { countLedger, ledgerLine } from "@/lib/dimona/ledger-count";

const groundOf = ({ rule, until, because, needs }: LedgerEntry): string =>
  [rule && `rule ${rule}`, until && `until ${until}`, because, needs && `needs ${needs}`].filter(Boolean).join("; ");

for (const it of LEDGER) console.log(`${it.errorId}  ${it.class.padEnd(13)}  ${groundOf(it)}`);
const count = countLedger(LEDGER, DECLARATION_ANOMALIES);
for (const errorId of count.missing) console.log(`${errorId}  missing`);
console.log(ledgerLine(count));
process.exitCode = count.missing.length > 0 ? 1 : 0;
