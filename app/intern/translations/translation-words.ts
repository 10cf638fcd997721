import type { Reason } from "@/domain/translation/priority";
import type { ContentKind } from "@/lib/content/files";
import type { Review } from "@/lib/content/text";
import type { TranslationState } from "@/lib/content/translation-state";

export const kindWords: Record<ContentKind, string> = {
  offers: "Angebot",
  carriers: "Träger",
  guides: "Ratgeber",
  places: "Stelle",
  pages: "Seite",
};

export const kindsWords: Record<ContentKind, string> = {
  offers: "Angebote",
  carriers: "Träger",
  guides: "Ratgeber",
  places: "Stellen",
  pages: "Seiten",
};

export const stateWords: Record<TranslationState, string> = {
  missing: "fehlt",
  outdated: "älter als der deutsche Text",
  machineMade: "von einem Programm übersetzt",
  upToDate: "aktuell, nicht muttersprachlich gelesen",
  readByNative: "aktuell und muttersprachlich gelesen",
};

export const stateTones = {
  missing: "not",
  outdated: "asks",
  machineMade: "asks",
  upToDate: "plain",
  readByNative: "fits",
} as const satisfies Record<TranslationState, string>;

export const reviewWords: Record<Review, string> = {
  machineMade: "von einem Programm übersetzt",
  notReadByNative: "von einem Menschen übersetzt, nicht muttersprachlich gelesen",
  readByNative: "muttersprachlich gelesen",
};

export const reasonWords: Record<Reason, string> = {
  full: "ausgebucht, darum später",
  muchNeeded: "viele suchen das gerade in dieser Sprache",
  needed: "einige suchen das gerade in dieser Sprache",
  startsSoon: "beginnt bald",
  missing: "noch gar nicht übersetzt",
  outdated: "der deutsche Text ist neuer",
  machineMade: "bisher nur von einem Programm übersetzt",
};
