"use client";

import { Problem } from "@/components/frame/problem";
import { Button } from "@/components/ui/button";
import "./globals.css";

/** The layout itself failed, so there is no language to ask: all four, briefly. */
const lines = [
  "Dit is niet gelukt. Probeer het opnieuw.",
  "Cela n’a pas fonctionné. Réessayez.",
  "Das hat nicht geklappt. Versuchen Sie es erneut.",
  "This did not work. Try again.",
];

/** The last resort. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="nl">
      <body className="font-sans antialiased">
        <title>Indienst</title>
        <Problem title="Indienst" text={lines.join(" ")} reference={error.digest} referenceLabel="Ref.">
          <Button variant="primary" onClick={reset}>
            ↻
          </Button>
        </Problem>
      </body>
    </html>
  );
}
