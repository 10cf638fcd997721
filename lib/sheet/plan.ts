import type { Locale } from "@/lib/i18n/locales";
import type { Run } from "./runs";
import type { SheetText } from "./sheet";
import { typstPdf } from "./typst";

export type PlanStepLine = {
  /** null: nobody has written it in this language. */
  readonly what: SheetText | null;
  readonly who: readonly Run[];
  readonly until: readonly Run[];
};

export type PlanSide = {
  readonly lang: Locale;
  readonly site: readonly Run[];
  readonly title: readonly Run[];
  readonly status: readonly Run[];
  readonly review?: readonly Run[];
  readonly heads: Readonly<Record<"what" | "who" | "until", readonly Run[]>>;
  readonly goals: readonly {
    readonly title: readonly Run[];
    readonly text: SheetText | null;
    readonly steps: readonly PlanStepLine[];
  }[];
  readonly help: readonly Run[];
  /** Where it is signed; absent: it is not. */
  readonly signs?: Readonly<Record<"person" | "team", readonly Run[]>>;
  readonly made: readonly Run[];
  /** "Seite ", " von ", "": what stands before, between and after the two numbers. */
  readonly pages: readonly string[];
};

export type PlanSheet = {
  /** Of the document, for the reader's list of open files: without a name. */
  readonly title: string;
  readonly name: readonly Run[];
  /** German alone, or the person's language and German below it. */
  readonly sides: readonly [PlanSide] | readonly [PlanSide, PlanSide];
};

/** A support plan, or what was decided for it, to be taken along: tagged PDF/UA-1. */
export function planPdf(sheet: PlanSheet, madeAt: Date): Buffer {
  return typstPdf("plan.typ", sheet, madeAt);
}
