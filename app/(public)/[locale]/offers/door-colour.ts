import { type Category, type Door, doorOf } from "@/domain/offer/vocabulary";

const edges: Record<Door, string> = {
  qualification: "border-s-qualification",
  training: "border-s-training",
  work: "border-s-work",
  person: "border-s-person",
};

const texts: Record<Door, string> = {
  qualification: "text-qualification",
  training: "text-training",
  work: "text-work",
  person: "text-person",
};

/** The colour of the door an offer stands behind. */
export function doorColour(category: Category): { edge: string; text: string } {
  const door = doorOf[category];
  return { edge: edges[door], text: texts[door] };
}
