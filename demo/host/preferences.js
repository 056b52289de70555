/** Language and theme of the demo's pages: as the address says, else as chosen before in this tab. */
const wanted = new URLSearchParams(location.search);
const remembered = name => wanted.get(name) ?? sessionStorage.getItem(`demo-${name}`);
const remember = (name, value) => sessionStorage.setItem(`demo-${name}`, value);

/**
 * Fills the two selects `#language` and `#theme`, and follows them.
 * @param {(language: 'zh-CN' | 'en') => void} speak called at once, and at each change
 */
export function followPreferences(speak) {
  const [language, theme] = ['language', 'theme'].map(id => document.getElementById(id));
  const apply = () => {
    document.documentElement.lang = language.value;
    document.documentElement.style.colorScheme = theme.value;
    remember('language', language.value);
    remember('theme', theme.value);
  };
  language.value = document.documentElement.lang;
  theme.value = remembered('theme') ?? 'light dark';
  if (!theme.value) theme.value = 'light dark';
  language.addEventListener('change', () => {
    apply();
    speak(language.value);
  });
  theme.addEventListener('change', apply);
  apply();
  speak(language.value);
}
