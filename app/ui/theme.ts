/**
 * Runs before the first paint: puts the visitor's own choice of theme, if there is one, on the
 * root element. A constant, so that a policy can list its hash.
 */
export const themeScript =
  'try{var t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}document.documentElement.classList.add("scripted")';
