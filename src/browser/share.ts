// On the page of a claim: the device's own sharing, links to passages that are copied when they are followed, and folds that
// a link has opened.

const share = document.querySelector<HTMLElement>('[data-share]')!;
// Missing where the device has none.
share.hidden = !(navigator.share as unknown);
share.addEventListener('click', () => {
  const { share: url, title } = share.dataset;
  // Rejected where the reader closes the sheet: nothing to say.
  navigator.share({ url: url!, title: title! }).catch(() => {});
});

const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!.href;
const said = document.createElement('p');
said.className = 'visually-hidden';
said.setAttribute('role', 'status');
share.parentElement!.append(said);

document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a.fragment, a.passage-link');
  // Browsers copy only on secure pages.
  if (!link || !(navigator.clipboard as unknown)) return;
  // Where copying is not allowed, the link has still been followed: its address is that of the window.
  navigator.clipboard.writeText(page + link.hash).then(
    () => {
      link.dataset['copied'] = '';
      said.textContent = 'Link copied.';
      link.addEventListener('blur', () => {
        delete link.dataset['copied'];
        said.textContent = '';
      });
    },
    () => {},
  );
});

// A part that a link shows is unfolded for good, so that its heading folds it again.
function unfold(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('.fold')?.querySelector('details');
  if (fold) fold.open = true;
  if (target instanceof HTMLDetailsElement) target.open = true;
}
addEventListener('hashchange', unfold);
unfold();
