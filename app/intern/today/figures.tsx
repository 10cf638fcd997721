import type { ReactNode } from "react";
import type { BridgeRate } from "@/domain/follow-up/bridge";

type Props = {
  readonly bridge: BridgeRate;
  /** Of the roster: how many, and how many of them somebody has reached. */
  readonly coverage: { readonly all: number; readonly reached: number };
  readonly gaps: { readonly ending: number; readonly undated: number };
};

/** How it stands altogether: each figure leads to those who are behind it. */
export function Figures({ bridge, coverage, gaps: { ending, undated } }: Props) {
  const share = bridge.ended > 0 ? Math.round((bridge.bridged / bridge.ended) * 100) : null;
  return (
    <ul className="mt-4 grid grid-cols-2 gap-2.5 xl:grid-cols-4" aria-label="Auf einen Blick">
      <Figure href="/intern/follow-ups" figure={share === null ? "–" : `${share} %`} share={share}>
        Brückenquote: hatten den nächsten Schritt, bevor der letzte endete
        {share === null && " (noch keine Teilnahme beendet)"}
      </Figure>
      <Figure
        href="/intern/roster/coverage"
        figure={`${coverage.reached} / ${coverage.all}`}
        share={coverage.all > 0 ? Math.round((coverage.reached / coverage.all) * 100) : null}
      >
        der Zielgruppe erreicht
      </Figure>
      <Figure href="/intern/follow-ups#ending" figure={String(ending)}>
        {ending === 1 ? "Teilnahme endet" : "Teilnahmen enden"} bald ohne Anschluss
      </Figure>
      <Figure href="/intern/follow-ups#undated" figure={String(undated)}>
        ohne nächsten Tag
      </Figure>
    </ul>
  );
}

type FigureProps = {
  readonly href: string;
  readonly figure: string;
  /** In percent, shown as a bar as well. */
  readonly share?: number | null;
  readonly children: ReactNode;
};

function Figure({ href, figure, share = null, children }: FigureProps) {
  return (
    <li>
      <a
        className="block h-full rounded-card border border-line bg-card p-3 text-ink no-underline hover:border-brand"
        href={href}
      >
        <b className="block text-2xl">{figure}</b>
        <span className="block text-soft">{children}</span>
        {share !== null && (
          <svg
            className="mt-2 block h-2 w-full"
            viewBox="0 0 100 2"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect className="fill-line" width="100" height="2" />
            <rect className="fill-brand" width={share} height="2" />
          </svg>
        )}
      </a>
    </li>
  );
}
