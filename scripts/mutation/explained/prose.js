import { EMPTY, NEW_WINDOW, SLOWER } from './reasons.js'

const WRITTEN = 'it is written before it is read; it stands here so that all objects have one shape'
const ASKED_WITH_POINT = 'the word with a point is asked about too, and the sentence has to end in front of each'

/** Changes of the prose scanner that no test can notice; index.js says how they are told. */
export default {
  'lib/scanner/prose/cursor.ts': [
    { code: "window = ''", original: "''", change: EMPTY, why: NEW_WINDOW },
    { code: '  stopIsEnd = false', original: 'false', change: 'true', why: NEW_WINDOW },
  ],
  'lib/scanner/prose/early.ts': [
    { code: 'evidence.pointed = false', original: 'false', change: 'true', why: ASKED_WITH_POINT },
    {
      code: 'evidence.pointed = evidence.known === 1',
      original: 'evidence.known === 1',
      change: 'true',
      why: 'no rule asks for a point behind a second word',
    },
    { code: 'if (!known) {', original: '!known', change: 'true', why: SLOWER },
    {
      code: 'begun.endsWith("\'")',
      original: '"\'"',
      change: '""',
      why: 'without an apostrophe nothing is taken off: it is looked up twice',
    },
  ],
  'lib/scanner/prose/emoticon.ts': [
    {
      code: 'while (end < window.length &&',
      original: 'end < window.length',
      change: ['end <= window.length', 'true'],
      why: 'behind the window there is no mouth',
    },
  ],
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
  'lib/scanner/prose/left.ts': [
    {
      code: 'evidence.section = points > 0 &&',
      original: 'points > 0',
      change: ['true', 'points >= 0'],
      why: SLOWER,
    },
    { code: 'const cut = from === floor', original: 'from === floor && from > begin', change: 'false', why: SLOWER },
    { code: 'if (!cut) {', original: '!cut', change: 'true', why: SLOWER },
    { code: '(start < from ?', original: 'start < from', change: ['true', 'start <= from'], why: SLOWER },
    {
      code: 'if (uppers === length &&',
      original: 'uppers === length && length <= LONGEST_ROMAN',
      change: ['true', 'uppers === length || length <= LONGEST_ROMAN'],
      why: SLOWER,
    },
    {
      code: 'if (uppers === length &&',
      original: 'uppers === length',
      change: 'true',
      why: SLOWER,
    },
    { code: 'if (uppers === length &&', original: 'length <= LONGEST_ROMAN', change: 'true', why: SLOWER },
    {
      code: 'while (start > floor) {',
      original: 'start > floor',
      change: 'start >= floor',
      why: 'one code unit more, in front of which it stops, makes no abbreviation',
    },
    ...[
      ['while (at > floor && isWhite(window.charCodeAt(at)) && !isLineBreak', 'at'],
      ['while (from > floor && UNIT_CLASS', 'from'],
    ].map(([code, name]) => ({
      code,
      original: `${name} > floor`,
      change: ['true', `${name} >= floor`],
      why: 'what is found beyond the floor does not count',
    })),
    {
      code: 'while (at > floor && isWhite(window.charCodeAt(at))) {',
      original: 'at > floor',
      change: 'at >= floor',
      why: 'no sentence starts with a line break',
    },
    {
      code: 'return at >= floor && at < start - 1',
      original: 'at >= floor',
      change: 'true',
      why: 'only right before the start it is in front of the floor',
    },
    { code: 'return unit > 0x7f', original: 'unit > 0x7f', change: 'unit >= 0x7f', why: 'U+007F is no letter' },
  ],
}
