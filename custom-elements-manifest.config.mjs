/** `npm run analyze`: writes custom-elements.json from the doc blocks of the elements, for editors and our own tests. */
export default {
  globs: ['src/element/**/*.ts', 'src/define.ts'],
  exclude: ['**/*.test.ts'],
  litelement: true,
  outdir: '.',
  // package.json names the manifest already; the analyzer would rewrite it for every other folder.
  packagejson: false,
  plugins: [
    {
      name: 'stable-order',
      packageLinkPhase: ({ customElementsManifest }) => settle(customElementsManifest),
    },
  ],
};

/** The same sources give the same file on every machine: sorted, private members left out, paths from the top. */
function settle(manifest) {
  manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { declarations = [], exports = [] } of manifest.modules) {
    for (const { declaration } of exports) {
      if (declaration?.module) declaration.module = declaration.module.replace(/^\/?(src\/.*)\.js$/, '$1.ts');
    }
    for (const declaration of declarations) {
      declaration.members = declaration.members?.filter(({ privacy }) => privacy !== 'private');
      // What the analyzer guesses from a dispatch has no description; the doc blocks name every event.
      declaration.events = declaration.events?.filter(({ description }) => description);
      for (const list of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates']) {
        declaration[list]?.sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
      }
    }
  }
}
