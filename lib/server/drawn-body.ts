import { randomUUID } from "node:crypto";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { keepingPieces } from "@/lib/kept-piece";
import { type Marks, marksIn } from "./page-marks";

/** HTML in the parts it is put together from, with the marks of all of them. */
export type Drawn = {
  readonly parts: readonly (string | Buffer)[];
  readonly marks: readonly Marks[];
};

type Piece = { readonly bytes: Buffer; readonly marks: Marks };
const kept = new WeakMap<object, Map<string, Piece>>();

// What nobody can type: a reader's own words must never stand for a piece.
const place = randomUUID();
const places = new RegExp(`${place}(\\d+);`);

/** Draws a page's body, with the pieces in it that were drawn before as they were. */
export function drawBody(body: ReactElement): Drawn {
  const pieces: Piece[] = [];
  const html = keepingPieces(
    (owner, name, draw) => `${place}${pieces.push(keptDrawing(owner, name, draw)) - 1};`,
    () => renderToStaticMarkup(body),
  );
  // Every other part is the place of a piece.
  const split = html.split(places);
  const around = split.filter((_, position) => position % 2 === 0);
  return {
    parts: split.map((part, position) =>
      position % 2 === 0 ? part : (pieces[Number(part)]?.bytes ?? ""),
    ),
    marks: [marksIn(around.join("")), ...pieces.map(({ marks }) => marks)],
  };
}

function keptDrawing(owner: object, name: string, draw: () => ReactElement): Piece {
  const ofOwner = kept.get(owner) ?? new Map<string, Piece>();
  kept.set(owner, ofOwner);
  const known = ofOwner.get(name);
  if (known) return known;
  const html = renderToStaticMarkup(draw());
  const drawn = { bytes: Buffer.from(html), marks: marksIn(html) };
  ofOwner.set(name, drawn);
  return drawn;
}
