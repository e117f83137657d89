// Dark or light: as the reader's system has it, until the reader says otherwise.
const KEY = 'monazite.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const chosen = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // Storage is shut off: the choice lasts as long as the page.
  }
};

let theme = chosen();
apply();
system.addEventListener('change', changed);

function apply() {
  if (theme) document.documentElement.dataset.theme = theme;
}

/** The theme that is not shown now. */
export function otherTheme() {
  return (theme ?? (system.matches ? 'dark' : 'light')) === 'dark' ? 'light' : 'dark';
}

/** Shows it, and remembers. */
export function switchTheme() {
  theme = otherTheme();
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // As above.
  }
  apply();
  changed();
}

/** Tells all who draw in colours of the theme. */
function changed() {
  dispatchEvent(new Event('theme'));
}
