"use client";

import "./globals.css";

/** The layout itself failed, so there is no language to ask: all four, briefly. */
const lines = [
  "Dit is niet gelukt. Probeer het opnieuw.",
  "Cela n’a pas fonctionné. Réessayez.",
  "Das hat nicht geklappt. Versuchen Sie es erneut.",
  "This did not work. Try again.",
];

/** The last resort: it loads nothing, so that it shows whatever else is missing. Every page carries it, so it is plain. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="nl">
      <body className="max-w-[560px] px-4 py-12 font-sans antialiased sm:px-8">
        <title>Indienst</title>
        <h1 className="text-xl font-semibold">Indienst</h1>
        <p className="mt-2 text-ink-2">{lines.join(" ")}</p>
        {error.digest && <p className="mt-3 text-sm text-ink-2 select-all">Ref. {error.digest}</p>}
        <button type="button" onClick={reset} className="mt-5 rounded-md border border-control px-3">
          ↻
        </button>
      </body>
    </html>
  );
}
