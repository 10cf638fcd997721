import {
  confirmationCode,
  openContactForm,
  plainWish,
  sendContactRequest,
  type Wanted,
} from "./contact-request";
import type { Reader } from "./windows";

/**
 * Somebody asks to be called, for tests of what happens with it afterwards.
 * @param wanted what they say otherwise than most
 */
export async function askToBeCalled(
  reader: Reader,
  name: string,
  wanted: Partial<Wanted> = {},
): Promise<void> {
  await openContactForm(reader);
  await sendContactRequest(reader, { ...plainWish, ...wanted, name });
  await confirmationCode(reader);
}
