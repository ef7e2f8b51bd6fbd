/**
 * A plugin of the build: a module that package.json has in its `imports`, so that the runtime, or whoever bundles the
 * package, takes the file for its conditions. The others import it by that name; it is an entry of the build itself.
 *
 * @param name the name in `imports`
 * @param file the module
 */
export function leaveToImports(name, file) {
  return {
    name: 'leave-to-imports',
    async resolveId(id, importer, options) {
      if (importer === undefined || !id.startsWith('.')) return undefined
      const resolved = await this.resolve(id, importer, { ...options, skipSelf: true })
      return resolved?.id === file ? { id: name, external: true } : undefined
    },
  }
}
