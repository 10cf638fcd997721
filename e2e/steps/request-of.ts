import {
  confirmationCode,
  openContactForm,
  plainWish,
  sendContactRequest,
} from "./contact-request";
import type { Reader } from "./windows";

/** Somebody asks to be called, for tests of what happens with it afterwards. */
export async function askToBeCalled(reader: Reader, name: string): Promise<void> {
  await openContactForm(reader);
  await sendContactRequest(reader, { ...plainWish, name });
  await confirmationCode(reader);
}
