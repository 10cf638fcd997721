/** The parts of a case file in their order: what is to be done, what was said, who it is, what was. */
const parts = [
  ["next", "Als Nächstes"],
  ["needs", "Bedarfe"],
  ["referrals", "Vermittlungen"],
  ["appointments", "Termine"],
  ["support-plan", "Förderplan"],
  ["conferences", "Fallkonferenzen"],
  ["follow-ups", "Nachverfolgung"],
  ["contacts", "Kontakte"],
  ["notes", "Notizen"],
  ["person", "Person"],
  ["own-page", "Eigene Seite"],
  ["consents", "Einwilligungen"],
  ["files", "Dateien"],
  ["timeline", "Verlauf"],
  ["standing", "Stand und Zuständigkeit"],
] as const;

/** The way to each part of a long page. */
export function PageIndex() {
  return (
    <nav className="mt-3 flex flex-wrap gap-x-4" aria-label="Auf dieser Seite">
      {parts.map(([id, label]) => (
        <a key={id} className="inline-flex min-h-11 items-center" href={`#${id}`}>
          {label}
        </a>
      ))}
    </nav>
  );
}
