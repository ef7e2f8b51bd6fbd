// Generators compute what is asked for, and nothing else: numbers first, then sentences by the same law.
//
// npm run example:counting
import { eachSentence } from 'each-sentence'

let computed = 0

/** 0 … n-1 as a list: all of it is there before the first number can be used. */
function listOfNums(n) {
  const list = []
  for (let i = 0; i < n; i++) {
    computed++
    list.push(i)
  }
  return list
}

/** 0 … n-1, each when it is asked for. */
function* nums(n) {
  for (let i = 0; i < n; i++) {
    computed++
    yield i
  }
}

/** 0 1 2 0 1 2 …: composed of `nums`, and without an end. */
function* nums2() {
  while (true) yield* nums(3)
}

/** A story without an end, a line at a time. */
function* story() {
  for (let night = 1; ; night++) {
    computed++
    yield `The ferry left at 9 p.m. on night ${night}. `
  }
}

/** The first so many of anything that can be walked. */
function* take(count, items) {
  if (count === 0) return
  for (const item of items) {
    yield item
    if (--count === 0) return
  }
}

function show(title, makeItems, count, what) {
  computed = 0
  const taken = [...take(count, makeItems())]
  console.log(`${title}\n  ${taken.join(' | ')}\n  ${taken.length} taken, ${computed} ${what} computed\n`)
}

const million = 1_000_000
show('listOfNums(1000000), a list', () => listOfNums(million), 3, 'numbers')
show('nums(1000000), a generator', () => nums(million), 3, 'numbers')
show('nums2(), composed and infinite', () => nums2(), 7, 'numbers')
show('eachSentence(story()), infinite', () => eachSentence(story()), 3, 'lines')
