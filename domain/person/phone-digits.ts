/** A number by its digits alone, as one would dial it here. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, "").replace(/^(00)?49(?=\d{9})/, "0");
}
