/** What a target throws when one of the laws does not hold. */
export class Broken extends Error {
  override name = 'Broken'
  /** By which the finding is told from others. */
  readonly law: string

  constructor(law: string, details: unknown) {
    super(`${law}: ${typeof details === 'string' ? details : JSON.stringify(details, undefined, 1)}`)
    this.law = law
  }
}

export function demand(holds: boolean, law: string, details: () => unknown): void {
  if (!holds) throw new Broken(law, details())
}

/** Compares what is JSON, as JSON: sentences, records, errors told as `{ code, … }`. */
export function demandSame(got: unknown, wanted: unknown, law: string): void {
  const a = JSON.stringify(got)
  const b = JSON.stringify(wanted)
  if (a === b) return
  let at = 0
  while (a[at] === b[at]) at++
  const around = (text: string): string => text.slice(Math.max(0, at - 100), at + 200)
  throw new Broken(law, `they part at ${at}\ngot    ${around(a)}\nwanted ${around(b)}`)
}
