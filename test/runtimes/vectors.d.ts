/** What vectors.js exports, for tests in TypeScript. */
interface Vector {
  group: string
  text?: string
  base64?: string
  cuts: number[]
  options: object
  sentences?: unknown[]
  error?: object
}

export function runVectors(
  api: { [name: string]: unknown },
  vectors: Vector[],
): Promise<{ passed: number; failed: number; failures: string[] }>
export function inputOf(vector: Vector): {
  whole: string | Uint8Array
  pieces: (string | Uint8Array)[]
  options: object
}
export function outcomeOf(
  call: () => Promise<unknown[]> | unknown[],
): Promise<{ sentences?: unknown[]; error?: object }>
