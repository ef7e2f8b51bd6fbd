/** Reasons that more than one change has. */
/** Text that Stryker puts in the place of none. */
export const EMPTY = '"Stryker was here!"'
export const SLOWER = 'a shortcut: the longer way gives the same, and takes longer'
export const NEW_WINDOW = 'a window comes before anything is asked, and sets it'
export const NO_PLACE = 'in front of the start there is nothing, and 0 means that there is no place'
export const BEFORE_FIRST = 'it is asked for behind a sentence alone, which sets it'
export const MOVED =
  'when items are moved is a matter of time; the test of that ("many small writes") takes too long to be run for every change'
export const NOTHING = 'what is added, or ended, is nothing then'
