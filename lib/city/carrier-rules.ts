/**
 * What a carrier keeps to with the data of people, unless the city has written rules of its own in
 * `content/city.yaml`. Whoever changes a word here gives it another version: it is accepted anew.
 */
export const usualCarrierRules = {
  version: "2026-11",
  points: [
    "Wir verwenden die Angaben einer Person nur für die Vermittlung, zu der sie eingewilligt hat.",
    "Wir geben sie niemandem weiter, auch nicht an Menschen in unserem Haus, die damit nichts zu tun haben.",
    "Nimmt die Person ihre Einwilligung zurück oder endet sie, löschen wir, was wir aus dem Portal notiert haben, soweit kein Gesetz etwas anderes verlangt.",
    "Jede und jeder von uns hat einen eigenen Zugang. Wer unser Haus verlässt, verliert ihn am selben Tag.",
    "Kommen Angaben in falsche Hände oder gehen sie verloren, melden wir es dem Teilhabemanagement sofort.",
    "Fragt uns eine Person, was wir über sie wissen, sagen wir es ihr.",
  ],
};
