import type { Run } from "./runs";
import { typstPdf } from "./typst";

type Line = { readonly name: readonly Run[]; readonly value: readonly Run[] };

/** The minutes of a case conference, for the file: German alone. */
export type MinutesSheet = {
  /** Of the document, for the reader's list of open files: without a name. */
  readonly title: string;
  readonly site: readonly Run[];
  readonly heading: readonly Run[];
  readonly name: readonly Run[];
  readonly facts: readonly Line[];
  readonly participants: {
    readonly title: readonly Run[];
    readonly heads: readonly (readonly Run[])[];
    readonly rows: readonly (readonly (readonly Run[])[])[];
  };
  /** Agenda and minutes: each with its paragraphs. */
  readonly texts: readonly {
    readonly title: readonly Run[];
    readonly paragraphs: readonly (readonly Run[])[];
  }[];
  readonly decisions: {
    readonly title: readonly Run[];
    readonly heads: readonly (readonly Run[])[];
    readonly rows: readonly (readonly (readonly Run[])[])[];
  };
  readonly made: readonly Run[];
  /** "Seite ", " von ", "": what stands before, between and after the two numbers. */
  readonly pages: readonly string[];
};

/** The minutes of a case conference: tagged PDF/UA-1. */
export function minutesPdf(sheet: MinutesSheet, madeAt: Date): Buffer {
  return typstPdf("minutes.typ", sheet, madeAt);
}
