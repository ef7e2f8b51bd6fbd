/**
 * WebAssembly, written in AssemblyScript: finds marks, and plans sentences that end where every reader of the rules
 * sees it at a glance.
 */
export { find, list } from './marks'
export { plan } from './plan'
