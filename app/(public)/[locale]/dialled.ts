/** A German number as a telephone dials it from anywhere. */
export function dialled(number: string): string {
  return number.replace(/[^\d+]/g, "").replace(/^0(?!0)/, "+49");
}
