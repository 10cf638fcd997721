import { randomUUID } from "node:crypto";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { keepingPieces, type Piece } from "@/lib/kept-piece";
import { type Marks, marksIn } from "./page-marks";

/** HTML in the parts it is put together from, with the marks of all of them. */
export type Drawn = {
  readonly parts: readonly (string | Buffer)[];
  readonly marks: readonly Marks[];
};

type Kept = { readonly as: string; readonly bytes: Buffer; readonly marks: Marks };
const kept = new WeakMap<object, Map<string, Kept>>();

// What nobody can type: a reader's own words must never stand for a piece.
const place = randomUUID();
const places = new RegExp(`${place}(\\d+);`);

/** Draws a page's body, with the pieces in it that were drawn before as they were. */
export function drawBody(body: ReactElement): Drawn {
  const pieces: Kept[] = [];
  const html = keepingPieces(
    (piece) => `${place}${pieces.push(keptDrawing(piece)) - 1};`,
    () => renderToStaticMarkup(body),
  );
  // Every other part is the place of a piece.
  const split = html.split(places);
  const around = split.filter((_, position) => position % 2 === 0);
  return {
    parts: split.map((part, position) => (position % 2 === 0 ? part : bytesOf(pieces, part))),
    marks: [marksIn(around.join("")), ...pieces.map(({ marks }) => marks)],
  };
}

function bytesOf(pieces: readonly Kept[], number: string): Buffer {
  const piece = pieces[Number(number)];
  if (!piece) throw new Error("a piece is missing");
  return piece.bytes;
}

function keptDrawing({ owner, name, as, draw }: Piece): Kept {
  const ofOwner = kept.get(owner) ?? new Map<string, Kept>();
  kept.set(owner, ofOwner);
  const known = ofOwner.get(name);
  if (known?.as === as) return known;
  // A piece within a piece is part of it.
  const html = keepingPieces(undefined, () => renderToStaticMarkup(draw()));
  // A copy: a string that was cut out of a page holds the whole page.
  const drawn = { as, bytes: Buffer.from(html), marks: structuredClone(marksIn(html)) };
  ofOwner.set(name, drawn);
  return drawn;
}
