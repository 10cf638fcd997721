import type { Paper } from "@/domain/offer/vocabulary";

/** German words to look for beside the paper's name. They are the same in every language. */
export const wordsOnPaper: { readonly [Name in Paper]?: string } = {
  duldung60a: "Aussetzung der Abschiebung (Duldung)",
  duldung60b: "für Personen mit ungeklärter Identität",
  duldung60c: "§ 60c",
  duldung60d: "§ 60d",
  aufenthaltserlaubnis: "Aufenthaltstitel",
};

export type Look = "sheet" | "striped" | "card";

/** What kind of thing a paper is to look at. */
export const lookOf: Record<Paper, Look> = {
  gestattung: "sheet",
  duldung60a: "striped",
  duldung60b: "striped",
  duldung60c: "striped",
  duldung60d: "striped",
  aufenthaltserlaubnis: "card",
};

const printed: Record<Paper, readonly string[]> = {
  gestattung: ["Aufenthalts-", "gestattung"],
  duldung60a: ["Aussetzung der", "Abschiebung", "(Duldung)"],
  duldung60b: ["(Duldung)", "ungeklärte", "Identität"],
  duldung60c: ["(Duldung)", "§ 60c"],
  duldung60d: ["(Duldung)", "§ 60d"],
  aufenthaltserlaubnis: ["AUFENTHALTS-", "TITEL"],
};

/** What the pictures have in common, drawn once on the page. They are schemes, not likenesses. */
export function PaperShapes() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <symbol id="face" viewBox="0 0 20 26">
        <path fill="#c3cfd6" d="M0 0h20v26H0z" />
        <path fill="#5b6d79" d="M10 4a5 5 0 0 1 0 11a5 5 0 0 1 0-11M2 26c0-12 16-12 16 0z" />
      </symbol>
      <symbol id="sheet" viewBox="0 0 120 80">
        <path fill="#f4f6e6" stroke="#7d8a70" d="M2 2h116v76H2z" />
        <path stroke="#7d8a70" strokeDasharray="3 3" d="M60 3v74" />
        <path stroke="#aab49c" strokeWidth="2" d="M66 54h44M66 61h44M66 68h30M8 54h44M8 61h44" />
      </symbol>
      <symbol id="striped" viewBox="0 0 120 80">
        <use href="#sheet" />
        <path stroke="#c8102e" strokeWidth="4" d="M4 76 116 4" />
      </symbol>
      <symbol id="card" viewBox="0 0 120 80">
        <rect x="2" y="4" width="116" height="72" rx="7" fill="#e4eef6" stroke="#60788c" />
        <rect x="96" y="44" width="15" height="12" rx="2" fill="#d9b44a" />
        <path stroke="#9db2c2" strokeWidth="2" d="M36 54h50M36 61h50M36 68h36" />
      </symbol>
    </svg>
  );
}

/** How a paper looks, roughly: with the words to look for. @param alt what kind of thing it is */
export function PaperPicture({ paper, alt }: { paper: Paper; alt: string }) {
  const look = lookOf[paper];
  const isCard = look === "card";
  return (
    <svg className="w-42 flex-none" viewBox="0 0 120 80" role="img" aria-label={alt}>
      <use href={`#${look}`} />
      <use href="#face" x={isCard ? 9 : 8} y={isCard ? 30 : 14} width={20} height={26} />
      <text
        fill="#16212b"
        stroke={isCard ? "#e4eef6" : "#f4f6e6"}
        strokeWidth="3"
        paintOrder="stroke"
        fontSize="9.5"
        fontWeight="700"
        lang="de"
        direction="ltr"
      >
        {printed[paper].map((line, index) => (
          <tspan key={line} x={isCard ? 34 : 33} y={(isCard ? 20 : 18) + index * 12}>
            {line}
          </tspan>
        ))}
      </text>
    </svg>
  );
}
