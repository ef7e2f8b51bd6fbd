import { EMPTY } from './reasons.js'

const WRITTEN = 'it is written before it is read; it stands here so that all objects have one shape'

/** Changes of the prose scanner that no test can notice; index.js says how they are told. */
export default {
  'lib/scanner/prose/evidence.ts': [
    {
      code: 'const evidence = {',
      original: `{
    itemStart: 0,
    atStart: false,
    certain: false,
    small: false,
    word: '',
    pointed: false,
    last: '',
    ended: false,
  }`,
      change: '{}',
      why: WRITTEN,
    },
    ...['atStart', 'certain', 'small', 'pointed', 'ended'].map((name) => ({
      code: `    ${name}: false`,
      original: 'false',
      change: 'true',
      why: WRITTEN,
    })),
    ...['word', 'last'].map((name) => ({ code: `    ${name}: ''`, original: "''", change: EMPTY, why: WRITTEN })),
    ...['follows', 'opens', 'omission'].map((name) => ({
      code: `  evidence.${name} = false`,
      original: 'false',
      change: 'true',
      why: WRITTEN,
    })),
  ],
}
