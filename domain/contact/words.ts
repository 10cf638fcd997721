import type { Medium, Place, Result } from "./vocabulary";

/** German words for tries and what came of them, as lists and timelines say them. */

export const mediumWords: Record<Medium, string> = {
  call: "Anruf",
  message: "Nachricht",
  letter: "Brief",
  visit: "Besuch",
  office: "im Büro",
};

const placeWords: Record<Place, string> = {
  home: "in der Wohnung",
  shelter: "in der Unterkunft",
  school: "in Schule oder Kurs",
  work: "bei der Arbeit",
  outside: "draußen",
};

/** "Besuch in der Unterkunft" */
export function triedWords(medium: Medium, place: Place | null): string {
  return place ? `${mediumWords[medium]} ${placeWords[place]}` : mediumWords[medium];
}

export const resultWords: Record<Result, string> = {
  wantsSupport: "Gesprochen: möchte begleitet werden",
  spoke: "Gesprochen: noch offen",
  nobody: "Niemanden erreicht",
  leftMessage: "Nachricht hinterlassen",
  wrongDetails: "Nummer oder Adresse stimmt nicht",
  refused: "Möchte keinen Kontakt",
  moved: "Ist weggezogen",
};
