import { pictograms } from "@/lib/content/safe-mdx";
import { snippets } from "../../../snippets";

/** What texts may use besides words: one press saves the text and adds it at the end. */
export function Snippets() {
  return (
    <fieldset className="mt-4">
      <legend className="font-bold">Bausteine</legend>
      <p className="text-soft">
        Ein Druck speichert und setzt den Baustein ans Ende des Textes. Dort können Sie ihn ändern
        und verschieben.
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        {Object.entries(snippets).map(([name, { label }]) => (
          <button key={name} className="button quiet" type="submit" name="insert" value={name}>
            {label}
          </button>
        ))}
      </p>
      <details className="mt-2">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-brand underline">
          So sehen die Bausteine im Text aus
        </summary>
        <div className="mt-1 grid gap-3 sm:grid-cols-2">
          {Object.entries(snippets).map(([name, { label, text }]) => (
            <div key={name}>
              <p className="font-bold">{label}</p>
              <pre className="overflow-x-auto whitespace-pre-wrap rounded-card border border-line p-2">
                {text}
              </pre>
            </div>
          ))}
        </div>
        <p className="mt-2 text-soft">Bildzeichen, die es gibt: {pictograms.join(", ")}.</p>
      </details>
    </fieldset>
  );
}
