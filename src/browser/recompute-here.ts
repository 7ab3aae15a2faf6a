// The button that computes a claim's checks again. What computes them is loaded when it is pressed.

for (const part of document.querySelectorAll<HTMLElement>('[data-receipt]')) {
  const button = part.querySelector('button')!;
  const found = part.querySelector<HTMLElement>('.found')!;
  // Browsers hash on secure pages only.
  part.hidden = !(crypto.subtle as unknown);
  button.addEventListener('click', async () => {
    button.disabled = true;
    found.textContent = 'Computing …';
    const { receipt, sha256, kinds } = part.dataset;
    try {
      const { recomputeHere, list } = await import('./recompute.ts');
      found.replaceChildren(...list(await recomputeHere(receipt!, sha256!, kinds!.split(' '))));
    } catch (error) {
      found.textContent = `Nothing was recomputed: ${(error as Error).message}. Try again when you are online.`;
    }
    button.disabled = false;
  });
}
