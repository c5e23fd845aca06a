import { copyText } from './copy.js';

/** Under each look stands the very style sheet that makes it. */
for (const place of document.querySelectorAll<HTMLElement>('[data-css]')) {
  const sheet = document.getElementById(place.dataset['css']!)!;
  const code = Object.assign(document.createElement('code'), {
    textContent: sheet.textContent.trim(),
    translate: false,
  });
  const box = Object.assign(document.createElement('pre'), { tabIndex: 0 });
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', `CSS: ${place.parentElement!.querySelector('h2')!.textContent}`);
  box.append(code);
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy the CSS' });
  const said = Object.assign(document.createElement('span'), { className: 'said' });
  said.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    void copyText(code).then((outcome) => {
      said.textContent = outcome === 'copied' ? 'Copied' : 'Selected: press Ctrl+C or ⌘C';
    });
  });
  const copying = Object.assign(document.createElement('p'), { className: 'copying' });
  copying.append(button, said);
  place.append(box, copying);
}
