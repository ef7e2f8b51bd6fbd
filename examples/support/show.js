// What the programs about live text print: how many tokens the model had written, and what was ready then.

let tokens = 0

export function countTokens(count) {
  tokens = count
}

export function show(what) {
  console.log(`token ${String(tokens).padStart(4)}  ${what.replaceAll(/\s+/g, ' ')}`)
}

/** For a model, or its server: counts its tokens, and says when it has ended. */
export const told = { onToken: countTokens, onEnd: () => show('(the model has ended)') }
