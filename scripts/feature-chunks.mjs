/**
 * For Rollup: how the widget is cut into scripts, and how they find each other.
 *
 * Each module that is imported through `lazy` is a script of its own, with everything that it alone needs. What several of
 * them need goes into the entry, or into the form's script where only features of `src/element/features` need it, so
 * that each feature is one file.
 *
 * A script that failed is fetched again from another address, and a page may load the entry with a query. So scripts do not
 * import each other by address: they hand on what they have through a table of the page, under a name that only this build
 * knows. Otherwise one module would be evaluated twice, or asked for at an address that an engine has given up.
 */
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';

const isFeature = id => id.includes('/src/element/features/');

/** The name of the script that begins with a module. */
export function chunkName(id) {
  const name = basename(id, '.ts');
  const folder = basename(dirname(id));
  if (name === 'language') return folder;
  if (name === 'first') return `first-${folder}`;
  return name === 'companions' && folder !== 'element' ? `companions-${folder}` : name;
}

/** A file that only hands on what others export: who imports it needs no more of it than the names that it takes. */
const isBarrel = id => /\/src\/.*\/index\.ts$|\/@lit\/context\/index\.js$/.test(id);

/** Finds the modules that a module needs, past the files that only hand on. */
function needs(getModuleInfo) {
  const sourcesOf = ({ ast, importedIds }) => {
    const sources = [...new Set(ast.body.flatMap(({ source }) => (source ? [source.value] : [])))];
    return new Map(sources.map((source, index) => [source, importedIds[index]]));
  };

  const find = (id, name) => {
    const info = getModuleInfo(id);
    if (!isBarrel(id) || !info) return [id];
    const targets = sourcesOf(info);
    for (const [source, names] of Object.entries(info.exportedBindings)) {
      const target = targets.get(source);
      if (target && names.includes(name)) return find(target, name);
      if (target && names.includes('*') && offers(target, name)) return find(target, name);
    }
    return [id];
  };
  const offers = (id, name) => {
    const info = getModuleInfo(id);
    if (!info) return false;
    if (!isBarrel(id)) return info.exports.includes(name);
    return find(id, name)[0] !== id;
  };

  return id => {
    const info = getModuleInfo(id);
    if (!info?.ast) return [];
    const targets = sourcesOf(info);
    return info.ast.body.flatMap(({ type, source, specifiers = [] }) => {
      const target = source && targets.get(source.value);
      if (!target) return [];
      if (type !== 'ImportDeclaration' || !isBarrel(target)) return [target];
      return specifiers.flatMap(({ imported }) => (imported ? find(target, imported.name) : [target]));
    });
  };
}

/** The name of a script of the build. */
const nameIn = ({ isEntry, facadeModuleId, name }) =>
  !isEntry && facadeModuleId ? chunkName(facadeModuleId) : name;

/** The table: what a script has made, at once or as soon as it is there. */
const TABLE = `(()=>{const made={},waiting={};return{
get:name=>made[name]??new Promise(resolve=>(waiting[name]??=[]).push(resolve)),
set(name,exports){exports=made[name]??=exports;for(const resolve of waiting[name]??[])resolve(exports)}}})()`;

/** @param entryName the name of the build's one entry */
export function featureChunks(entryName) {
  let nameOf = null;
  let key = '';

  /** Finds for every module the script to which it belongs. */
  function assign(getModuleInfo, ids) {
    const needsOf = needs(getModuleInfo);
    const closure = start => {
      const found = new Set([start]);
      for (const id of found) for (const next of needsOf(id)) found.add(next);
      return found;
    };
    const infos = [...ids].map(id => getModuleInfo(id)).filter(Boolean);
    const own = new Set(infos.filter(({ isEntry }) => isEntry).flatMap(({ id }) => [...closure(id)]));
    // Only what is imported by what is used: a file that hands on knows more.
    const wanted = new Map();
    const starts = new Set();
    const lookIn = modules => {
      for (const id of modules)
        for (const start of getModuleInfo(id)?.dynamicallyImportedIds ?? []) starts.add(start);
    };
    lookIn(own);
    for (const start of starts) {
      const modules = closure(start);
      lookIn(modules);
      for (const id of modules) {
        if (!wanted.has(id)) wanted.set(id, new Set());
        wanted.get(id).add(start);
      }
    }
    return id => {
      const users = [...(wanted.get(id) ?? [])];
      if (own.has(id)) return entryName;
      if (users.length === 0) return undefined;
      const names = new Set(users.map(chunkName));
      if (names.size === 1) return [...names][0];
      return users.every(isFeature) ? 'form' : entryName;
    };
  }

  const tableOf = () => `globalThis[${JSON.stringify(key)}]`;

  return {
    name: 'feature-chunks',

    manualChunks(id, { getModuleInfo, getModuleIds }) {
      nameOf ??= assign(getModuleInfo, getModuleIds());
      return nameOf(id);
    },

    plugin: {
      name: 'feature-chunks',

      renderStart() {
        const hash = createHash('sha256').update(entryName);
        for (const id of [...this.getModuleIds()].sort()) hash.update(this.getModuleInfo(id)?.code ?? '');
        key = `real-name-auth ${hash.digest('hex').slice(0, 12)}`;
      },

      // The parameter of the function around it; see src/browser/page/lazy.ts.
      renderDynamicImport: () => ({ left: 'import(', right: '+_retry)' }),

      /**
       * The first time the address stands there by itself: a portal's bundler that takes this build for a source finds the
       * script, and gives it an address of its own. What it cannot know is left alone.
       */

      renderChunk(code, chunk, _options, { chunks }) {
        const { body } = this.parse(code);
        const edits = [];
        const said = node => code.slice(node.start, node.end);
        for (const node of body) {
          if (node.type !== 'ImportDeclaration') continue;
          const file = basename(node.source.value);
          const from = Object.values(chunks).find(({ fileName }) => basename(fileName) === file);
          if (!from)
            this.error(`${nameIn(chunk)} imports ${node.source.value}, which is no script of this build.`);
          const isForm = nameIn(from) === 'form' && isFeature(chunk.facadeModuleId ?? '');
          if (nameIn(from) !== entryName && !isForm)
            this.error(`${nameIn(chunk)} needs the script ${nameIn(from)}, which may not be there.`);
          const names = node.specifiers.map(({ imported, local }) => `${said(imported)}:${said(local)}`);
          const value = `${tableOf()}.get(${JSON.stringify(nameIn(from))})`;
          edits.push([
            node,
            names.length > 0 ? `const {${names.join(',')}}=${isForm ? 'await ' : ''}${value};` : '',
          ]);
        }
        let handedOn = '';
        const shares = nameIn(chunk) === entryName || nameIn(chunk) === 'form';
        if (shares) {
          const exported = body.filter(({ type }) => type === 'ExportNamedDeclaration');
          const names = exported.flatMap(({ specifiers }) =>
            specifiers.map(({ exported: as, local }) => `${said(as)}:${said(local)}`),
          );
          const made = chunk.isEntry ? `(${tableOf()}??=${TABLE})` : tableOf();
          handedOn = `\n${made}.set(${JSON.stringify(nameIn(chunk))},{${names.join(',')}});\n`;
          // To the page an entry offers what its module does, and nothing of what it hands on.
          const offered = this.getModuleInfo(chunk.facadeModuleId)?.exports ?? [];
          const kept = exported
            .flatMap(({ specifiers }) => specifiers)
            .filter(({ exported: as }) => offered.includes(said(as)))
            .map(({ exported: as, local }) => `${said(local)} as ${said(as)}`);
          if (chunk.isEntry) edits.push(...exported.map(node => [node, '']));
          if (chunk.isEntry && kept.length > 0) handedOn += `export{${kept.join(',')}};\n`;
        }
        for (const [found, address] of code.matchAll(/import\(('[^']+'|"[^"]+")\+_retry\)/g)) {
          const start = code.indexOf(found);
          const again = `import(/* webpackIgnore: true */ /* @vite-ignore */ new URL(${address} + _retry, import.meta.url).href)`;
          edits.push([{ start, end: start + found.length }, `(_retry ? ${again} : import(${address}))`]);
        }
        let made = code;
        for (const [{ start, end }, text] of edits.sort(([a], [b]) => b.start - a.start))
          made = made.slice(0, start) + text + made.slice(end);
        return { code: made + handedOn, map: null };
      },
    },
  };
}
