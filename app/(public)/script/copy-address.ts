/**
 * Shows the buttons that copy the address beside them, and says once it is copied. Where the browser
 * refuses, the address is marked, to be copied by hand.
 */
export function copyAddress(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLElement>("[data-copied]")) {
    const { previousElementSibling: address, nextElementSibling: said } = button;
    if (!address || !said) continue;
    button.hidden = false;
    button.onclick = () => {
      said.textContent = "";
      navigator.clipboard.writeText(address.textContent).then(
        () => {
          said.textContent = button.dataset.copied ?? "";
        },
        () => getSelection()?.selectAllChildren(address),
      );
    };
  }
}
